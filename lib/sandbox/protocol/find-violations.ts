import { findShape } from "./find-shape.js";
import { isSatisfied } from "./is-satisfied.js";
import type { Members } from "./members.js";
import type {
  ListShape,
  MapShape,
  OperationModel,
  ScalarShape,
  ServiceModel,
  Shape,
  StructureShape,
} from "./service-model.js";
import { type Constraint, createConstraints, type Violation } from "./violation.js";

/** Where a value is: the way to it is put together only when something is wrong there. */
interface Place {
  readonly within?: Place;
  /** Steps as the model names them, and as the request does. */
  readonly path: readonly string[];
  readonly wirePath: readonly string[];
}

const ROOT: Place = { path: [], wirePath: [] };

/** Everything in which an input does not satisfy the operation's model, in the order of the model. */
export function findViolations(operation: OperationModel, input: Members): readonly Violation[] {
  const found: Violation[] = [];
  if (operation.input !== undefined) walkValue(operation.model, operation.input, input, ROOT, found);
  return found;
}

function walkValue(
  model: ServiceModel,
  name: string,
  value: unknown,
  place: Place,
  found: Violation[],
): void {
  const shape = findShape(model, name);
  if (shape.type === "structure") walkMembers(model, shape, value as Members, place, found);
  else addBroken(findConstraints(shape), value, place, found);
  if (shape.type === "list") walkItems(model, shape, value as readonly unknown[], place, found);
  if (shape.type === "map") {
    for (const [key, entry] of Object.entries(value as Members)) {
      const within = { within: place, path: [key], wirePath: [key] };
      walkValue(model, shape.key, key, within, found);
      walkValue(model, shape.value, entry, within, found);
    }
  }
}

function walkMembers(
  model: ServiceModel,
  shape: StructureShape,
  members: Members,
  within: Place,
  found: Violation[],
): void {
  for (const own in shape.members) {
    const member = shape.members[own];
    const value = members[own];
    if (member === undefined || (value === undefined && shape.required?.includes(own) !== true)) continue;
    const place = { within, path: [own], wirePath: [member.request ?? own] };
    if (value !== undefined) walkValue(model, member.shape, value, place, found);
    else addBroken([{ type: "required" }], value, place, found);
  }
}

/** Items that are single values are reported once for the whole list, however many are wrong. */
function walkItems(
  model: ServiceModel,
  shape: ListShape,
  items: readonly unknown[],
  within: Place,
  found: Violation[],
): void {
  const item = findShape(model, shape.item);
  if (isScalar(item)) {
    const constraints = findConstraints(item);
    if (constraints.length > 0) addBroken([{ type: "items", constraints }], items, within, found);
    return;
  }
  for (const [index, value] of items.entries()) {
    const number = String(index + 1);
    const between = shape.request === undefined ? [] : [shape.request];
    const place = { within, path: [number, "member"], wirePath: [...between, number] };
    walkValue(model, shape.item, value, place, found);
  }
}

function isScalar(shape: Shape): shape is ScalarShape {
  return shape.type !== "structure" && shape.type !== "list" && shape.type !== "map";
}

const constraintsOf = new WeakMap<Shape, readonly Constraint[]>();

function findConstraints(shape: ListShape | MapShape | ScalarShape): readonly Constraint[] {
  const known = constraintsOf.get(shape);
  if (known !== undefined) return known;
  const created = createConstraints(shape);
  constraintsOf.set(shape, created);
  return created;
}

function addBroken(
  constraints: readonly Constraint[],
  value: unknown,
  place: Place,
  found: Violation[],
): void {
  for (const constraint of constraints) {
    if (isSatisfied(constraint, value)) continue;
    found.push({ path: listSteps(place, "path"), wirePath: listSteps(place, "wirePath"), value, constraint });
  }
}

function listSteps(place: Place, name: "path" | "wirePath"): readonly string[] {
  return place.within === undefined ? place[name] : [...listSteps(place.within, name), ...place[name]];
}
