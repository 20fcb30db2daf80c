import type { ServiceModel, Shape } from "./service-model.js";

/** A shape by its name. Throws an `Error` when the model does not have it: the table is broken. */
export function findShape(model: ServiceModel, name: string): Shape {
  const shape = model.shapes[name];
  if (shape === undefined) throw new Error(`shape ${name} of ${model.service} is missing`);
  return shape;
}
