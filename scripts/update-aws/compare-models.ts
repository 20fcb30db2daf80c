import type { ModelTable } from "../../lib/sandbox/protocol/create-model.js";
import type { Shape } from "../../lib/sandbox/protocol/service-model.js";
import { compareFacts, compareNames, type Facts, formatNameChanges, formatNames } from "./compare-facts.js";
import { findUses, type Uses } from "./find-uses.js";

/** How many operations are named that use a shape. */
const USES = 4;

/**
 * What changed in a service's model, a line each: operations, then shapes with the operations that use them. Those that
 * are carried out have an asterisk, and their shapes come first.
 */
export function compareModels(
  before: ModelTable,
  after: ModelTable,
  carriedOut: ReadonlySet<string>,
): readonly string[] {
  const mark = (name: string): string => (carriedOut.has(name) ? `${name}*` : name);
  return [
    ...compareFacts(pickService(before), pickService(after)),
    ...compareOperations(before, after, mark),
    ...compareShapes(before, after, mark),
  ];
}

function pickService({ version, protocol, xmlNamespace }: ModelTable): Facts {
  return { version, protocol, xmlNamespace };
}

function compareOperations(
  before: ModelTable,
  after: ModelTable,
  mark: (name: string) => string,
): readonly string[] {
  const { added, removed } = compareNames(Object.keys(before.operations), Object.keys(after.operations));
  return [
    ...added.map((name) => `operation ${name} added`),
    ...removed.map((name) => `operation ${mark(name)} removed`),
    ...Object.entries(after.operations).flatMap(([name, operation]) => {
      const known = before.operations[name];
      return known === undefined
        ? []
        : compareFacts({ ...known }, { ...operation }).map((phrase) => `operation ${mark(name)}: ${phrase}`);
    }),
  ];
}

function compareShapes(
  before: ModelTable,
  after: ModelTable,
  mark: (name: string) => string,
): readonly string[] {
  const uses = findUses(after);
  const lines = Object.entries(after.shapes).flatMap(([name, shape]) => {
    const phrases = compareShape(before.shapes[name] ?? shape, shape);
    return phrases.length === 0
      ? []
      : [`${name} (${formatUses(uses.get(name), mark)}): ${phrases.join("; ")}`];
  });
  const isCarriedOut = (line: string): boolean => /^[^:]*\*/.test(line);
  return [...lines.filter(isCarriedOut), ...lines.filter((line) => !isCarriedOut(line))];
}

function compareShape(before: Shape, after: Shape): readonly string[] {
  const [known, now] = [findMembers(before), findMembers(after)];
  const changes = formatNameChanges(compareNames(Object.keys(known), Object.keys(now)));
  return [
    ...(changes === undefined ? [] : [`members: ${changes}`]),
    ...Object.entries(now).flatMap(([name, member]) =>
      compareFacts(known[name] ?? member, member).map((phrase) => `member ${name}: ${phrase}`),
    ),
    ...compareFacts(withoutMembers(before), withoutMembers(after)),
  ];
}

function findMembers(shape: Shape): Readonly<Record<string, Facts>> {
  return shape.type === "structure"
    ? Object.fromEntries(Object.entries(shape.members).map(([name, member]) => [name, { ...member }]))
    : {};
}

function withoutMembers(shape: Shape): Facts {
  if (shape.type !== "structure") return { ...shape };
  const { members: _, ...facts } = shape;
  return facts;
}

/** `input of CreateUser*, TagUser*; output of GetUser*`. */
function formatUses(uses: Uses | undefined, mark: (name: string) => string): string {
  const phrases = Object.entries(uses ?? {}).flatMap(([place, operations]) => {
    const names = [...operations].map(mark).sort(byMark);
    return names.length === 0 ? [] : [`${place} of ${formatNames(names, USES)}`];
  });
  return phrases.join("; ");
}

/** What is carried out comes first. */
function byMark(left: string, right: string): number {
  const difference = Number(right.endsWith("*")) - Number(left.endsWith("*"));
  return difference !== 0 ? difference : left < right ? -1 : 1;
}
