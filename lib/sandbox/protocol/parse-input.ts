import { findShape } from "./find-shape.js";
import { createMalformedError } from "./malformed.js";
import type { Members } from "./members.js";
import { createParameterTree, type ParameterNode } from "./parameter-tree.js";
import { parseScalar } from "./parse-scalar.js";
import type { Parameters } from "./read-operation.js";
import type { ListShape, MapShape, OperationModel, ServiceModel, StructureShape } from "./service-model.js";

/**
 * The input of an operation, read from the parameters of a request. Members that are not sent are not there;
 * parameters that the operation does not have are ignored, as AWS does. Throws `AwsError` for a value that is
 * not of its kind (`MalformedInput`, from EC2 `InvalidParameterValue`).
 */
export function parseInput(operation: OperationModel, parameters: Parameters): Members {
  const { model, input } = operation;
  if (input === undefined) return {};
  return parseValue(model, input, createParameterTree(parameters), []) as Members;
}

function parseValue(
  model: ServiceModel,
  name: string,
  node: ParameterNode,
  path: readonly string[],
): unknown {
  const shape = findShape(model, name);
  switch (shape.type) {
    case "structure":
      return parseStructure(model, shape, node, path);
    case "list":
      return parseList(model, shape, node, path);
    case "map":
      return parseMap(model, shape, node, path);
    default:
      return parseScalar(model.protocol, shape, node.value, path);
  }
}

function parseStructure(
  model: ServiceModel,
  shape: StructureShape,
  node: ParameterNode,
  path: readonly string[],
): Members {
  const members: Record<string, unknown> = {};
  for (const own in shape.members) {
    const member = shape.members[own];
    const name = member?.request ?? own;
    const child = node.children?.get(name);
    if (member !== undefined && child !== undefined)
      members[own] = parseValue(model, member.shape, child, [...path, name]);
  }
  return members;
}

/** A list that is sent without items, as `Tags=`, is empty. */
function parseList(
  model: ServiceModel,
  shape: ListShape,
  node: ParameterNode,
  path: readonly string[],
): readonly unknown[] {
  return findNumbered(model, shape.request, node, path).map(({ child, childPath }) =>
    parseValue(model, shape.item, child, childPath),
  );
}

function parseMap(
  model: ServiceModel,
  shape: MapShape,
  node: ParameterNode,
  path: readonly string[],
): Members {
  const entries = findNumbered(model, "entry", node, path).map(({ child, childPath }) => {
    const [key, value] = ["key", "value"].map((part) => child.children?.get(part));
    if (key?.value === undefined || value === undefined)
      throw createMalformedError(model.protocol, childPath);
    return [key.value, parseValue(model, shape.value, value, [...childPath, "value"])] as const;
  });
  return Object.fromEntries(entries);
}

interface NumberedNode {
  readonly child: ParameterNode;
  readonly childPath: readonly string[];
}

/** The numbered parts of a list or map in the order of their numbers, which need not follow one another. */
function findNumbered(
  model: ServiceModel,
  between: string | undefined,
  node: ParameterNode,
  path: readonly string[],
): readonly NumberedNode[] {
  const unexpected = [...(node.children?.keys() ?? [])].find(
    (name) => between !== undefined && name !== between,
  );
  if (unexpected !== undefined || node.value) {
    throw createMalformedError(model.protocol, path, node.value, "Start of list found where not expected");
  }
  const parent = between === undefined ? node : node.children?.get(between);
  const parentPath = between === undefined ? path : [...path, between];
  const numbered = [...(parent?.children ?? [])].map(([name, child]) => {
    const childPath = [...parentPath, name];
    if (!/^[1-9]\d{0,8}$/.test(name))
      throw createMalformedError(model.protocol, childPath, name, `${name} is not a valid index`);
    return { number: Number(name), child, childPath };
  });
  return numbered.sort((left, right) => left.number - right.number);
}
