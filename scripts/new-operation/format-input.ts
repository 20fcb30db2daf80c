import type { OperationModel, ServiceModel } from "../../lib/sandbox/protocol/service-model.js";
import { createExampleText } from "../../test/sandbox/example-parameters.js";

/** Deeper than this no operation requires anything. */
const MAX_DEPTH = 5;

/** An input with everything that an operation requires, as TypeScript; empty when it requires nothing. */
export function formatInput({ model, input }: OperationModel): string {
  const text = input === undefined ? "{}" : formatShape(model, input, "", 0);
  return text === "{}" ? "" : text;
}

function formatShape(model: ServiceModel, name: string, path: string, depth: number): string {
  const shape = model.shapes[name];
  if (shape === undefined || depth > MAX_DEPTH) return "undefined";
  switch (shape.type) {
    case "structure": {
      const members = (shape.required ?? []).map((member) => {
        const found = shape.members[member];
        return `${member}: ${found === undefined ? "undefined" : formatShape(model, found.shape, member, depth + 1)}`;
      });
      return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
    }
    case "list":
      return `[${formatShape(model, shape.item, path, depth + 1)}]`;
    case "map":
      return "{}";
    case "boolean":
      return "false";
    case "timestamp":
      return 'new Date("2026-01-01T00:00:00Z")';
    case "blob":
      return "new Uint8Array([0])";
    case "string":
      return JSON.stringify(createExampleText(shape, path));
    default:
      return String(shape.min ?? 1);
  }
}
