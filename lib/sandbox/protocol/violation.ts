import type { ListShape, MapShape, ScalarShape } from "./service-model.js";

/** Something a value must be and is not. */
export interface Violation {
  /** From the input to the member, as the model names them; numbers count from 1. */
  readonly path: readonly string[];
  /** The same as the request names them. */
  readonly wirePath: readonly string[];
  /** Undefined when the member is missing. */
  readonly value: unknown;
  readonly constraint: Constraint;
}

/** What a value must satisfy, by the trait of the model that says so. */
export type Constraint =
  | { readonly type: "required" }
  | { readonly type: "pattern"; readonly pattern: string }
  | { readonly type: "enum"; readonly values: readonly string[] }
  | { readonly type: "max-length" | "min-length" | "max-value" | "min-value"; readonly limit: number }
  /** Some item of a list does not satisfy what every item must. */
  | { readonly type: "items"; readonly constraints: readonly Constraint[] };

/** The constraints of a single value, whether they are satisfied or not. */
export function createConstraints(shape: ListShape | MapShape | ScalarShape): readonly Constraint[] {
  const { min, max, type } = shape;
  const { pattern, enum: values } = shape as Partial<ScalarShape>;
  const isNumber = type === "integer" || type === "long" || type === "float" || type === "double";
  return [
    ...(max === undefined ? [] : [{ type: isNumber ? "max-value" : "max-length", limit: max } as const]),
    ...(min === undefined ? [] : [{ type: isNumber ? "min-value" : "min-length", limit: min } as const]),
    ...(pattern === undefined ? [] : [{ type: "pattern", pattern } as const]),
    ...(values === undefined ? [] : [{ type: "enum", values } as const]),
  ];
}
