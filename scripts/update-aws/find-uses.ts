import type { ModelTable } from "../../lib/sandbox/protocol/create-model.js";
import type { Shape } from "../../lib/sandbox/protocol/service-model.js";

/** Operations whose input or output holds a shape, however deep. */
export interface Uses {
  readonly input: ReadonlySet<string>;
  readonly output: ReadonlySet<string>;
}

/** The operations that use each shape of a model, by the name of the shape. */
export function findUses({ operations, shapes }: ModelTable): ReadonlyMap<string, Uses> {
  const uses = new Map<string, { readonly input: Set<string>; readonly output: Set<string> }>();
  for (const [operation, { input, output }] of Object.entries(operations)) {
    for (const [place, root] of Object.entries({ input, output })) {
      for (const shape of findReached(shapes, root)) {
        const known = uses.get(shape) ?? { input: new Set(), output: new Set() };
        uses.set(shape, known);
        known[place as keyof Uses].add(operation);
      }
    }
  }
  return uses;
}

function findReached(shapes: ModelTable["shapes"], root: string | undefined): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = root === undefined ? [] : [root];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const shape = shapes[name];
    if (shape === undefined || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...listParts(shape));
  }
  return reached;
}

function listParts(shape: Shape): readonly string[] {
  if (shape.type === "structure") return Object.values(shape.members).map((member) => member.shape);
  if (shape.type === "list") return [shape.item];
  return shape.type === "map" ? [shape.key, shape.value] : [];
}
