import type { Members } from "../operation.js";
import { findShape } from "./find-shape.js";
import { isSatisfied } from "./is-satisfied.js";
import type {
  ListShape,
  OperationModel,
  ScalarShape,
  ServiceModel,
  Shape,
  StructureShape,
} from "./service-model.js";
import { type Constraint, createConstraints, type Violation } from "./violation.js";

type Place = Pick<Violation, "path" | "wirePath">;

/** Everything in which an input does not satisfy the operation's model, in the order of the model. */
export function findViolations(operation: OperationModel, input: Members): readonly Violation[] {
  if (operation.input === undefined) return [];
  return [...walkValue(operation.model, operation.input, input, { path: [], wirePath: [] })];
}

function* walkValue(model: ServiceModel, name: string, value: unknown, place: Place): Iterable<Violation> {
  const shape = findShape(model, name);
  if (shape.type !== "structure") yield* findBroken(createConstraints(shape), value, place);
  if (shape.type === "list") yield* walkItems(model, shape, value as readonly unknown[], place);
  if (shape.type === "map") {
    for (const [key, entry] of Object.entries(value as Members)) {
      yield* walkValue(model, shape.key, key, extend(place, key, key));
      yield* walkValue(model, shape.value, entry, extend(place, key, key));
    }
  }
  if (shape.type === "structure") yield* walkMembers(model, shape, value as Members, place);
}

function* walkMembers(
  model: ServiceModel,
  shape: StructureShape,
  members: Members,
  place: Place,
): Iterable<Violation> {
  for (const [own, member] of Object.entries(shape.members)) {
    const value = members[own];
    if (value === undefined && shape.required?.includes(own) !== true) continue;
    const next = extend(place, own, member.request ?? own);
    if (value !== undefined) yield* walkValue(model, member.shape, value, next);
    else yield { ...next, value, constraint: { type: "required" } };
  }
}

/** Items that are single values are reported once for the whole list, however many are wrong. */
function* walkItems(
  model: ServiceModel,
  shape: ListShape,
  items: readonly unknown[],
  place: Place,
): Iterable<Violation> {
  const item = findShape(model, shape.item);
  if (isScalar(item)) {
    const constraints = createConstraints(item);
    if (constraints.length > 0) {
      yield* findBroken([{ type: "items", constraints }], items, place);
    }
    return;
  }
  for (const [index, value] of items.entries()) {
    const number = String(index + 1);
    const between = shape.request === undefined ? [] : [shape.request];
    yield* walkValue(model, shape.item, value, {
      path: [...place.path, number, "member"],
      wirePath: [...place.wirePath, ...between, number],
    });
  }
}

function isScalar(shape: Shape): shape is ScalarShape {
  return shape.type !== "structure" && shape.type !== "list" && shape.type !== "map";
}

function* findBroken(constraints: readonly Constraint[], value: unknown, place: Place): Iterable<Violation> {
  for (const constraint of constraints) {
    if (!isSatisfied(constraint, value)) yield { ...place, value, constraint };
  }
}

function extend({ path, wirePath }: Place, own: string, request: string): Place {
  return { path: [...path, own], wirePath: [...wirePath, request] };
}
