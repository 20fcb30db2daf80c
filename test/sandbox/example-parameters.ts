import type {
  OperationModel,
  ScalarShape,
  ServiceModel,
  Shape,
} from "../../lib/sandbox/protocol/service-model.js";

const EXAMPLES: readonly string[] = [
  "example",
  "ab",
  "123456",
  "arn:aws:iam::123456789012:role/example",
  "/",
  "AKIAIOSFODNN7EXAMPLE",
  "2012-10-17",
];

/** Parameters for everything that an operation requires, with values that its model allows. */
export function createExampleParameters(operation: OperationModel): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = {};
  if (operation.input !== undefined) addShape(operation.model, operation.input, "", parameters, 0);
  return parameters;
}

function addShape(
  model: ServiceModel,
  name: string,
  path: string,
  parameters: Record<string, string>,
  depth: number,
): void {
  const shape = model.shapes[name];
  if (shape === undefined || depth > 5) return;
  switch (shape.type) {
    case "structure":
      for (const member of shape.required ?? []) {
        const found = shape.members[member];
        if (found === undefined) continue;
        const key = path === "" ? (found.request ?? member) : `${path}.${found.request ?? member}`;
        addShape(model, found.shape, key, parameters, depth + 1);
      }
      return;
    case "list":
      addShape(
        model,
        shape.item,
        shape.request === undefined ? `${path}.1` : `${path}.${shape.request}.1`,
        parameters,
        depth + 1,
      );
      return;
    case "map":
      return;
    default:
      parameters[path] = createScalar(shape, path);
  }
}

function createScalar(shape: Exclude<Shape, { type: "structure" | "list" | "map" }>, path: string): string {
  const { type } = shape;
  if (type === "boolean") return "false";
  if (type === "timestamp") return "2026-01-01T00:00:00Z";
  if (type === "blob") return "AAAA";
  return type === "string" ? createExampleText(shape, path) : String(shape.min ?? 1);
}

/** A text that a shape allows, for the member that a path ends with. */
export function createExampleText(shape: ScalarShape, path: string): string {
  if (shape.enum?.[0] !== undefined) return shape.enum[0];
  if (/RoleArn$/.test(path)) return "arn:aws:iam::123456789012:role/example";
  const { min = 0, max = Number.POSITIVE_INFINITY, pattern } = shape;
  const padded = EXAMPLES.map((text) => text.padEnd(min, /^\d+$/.test(text) ? "0" : "x"));
  const fitting = padded.find(
    (text) => text.length <= max && (pattern === undefined || new RegExp(`^(?:${pattern})$`, "u").test(text)),
  );
  return fitting ?? "example".padEnd(min, "x");
}
