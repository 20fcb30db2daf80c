import { type InstanceTypeTable, readDescription } from "../../lib/sandbox/ec2/create-instance-type-table.js";
import { compareNames, formatNameChanges, formatNames } from "./compare-facts.js";

/** How many instance types are named. */
const TYPES = 8;

/** What changed among instance types, a line each: which there are, and which members of which descriptions. */
export function compareInstanceTypes(before: InstanceTypeTable, after: InstanceTypeTable): readonly string[] {
  const types = formatNameChanges(compareNames(Object.keys(before.types), Object.keys(after.types)));
  const members = formatNameChanges(compareNames(before.members, after.members));
  const changed = findChangedMembers(before, after);
  return [
    ...(types === undefined ? [] : [`instance types: ${types}`]),
    ...(members === undefined ? [] : [`members of descriptions: ${members}`]),
    ...[...changed].map(([member, names]) => `${member} changed of ${formatNames(names, TYPES)}`),
  ];
}

/** Of types that both tables have: which had another value, by member. */
function findChangedMembers(
  before: InstanceTypeTable,
  after: InstanceTypeTable,
): ReadonlyMap<string, readonly string[]> {
  const changed = new Map<string, string[]>();
  for (const name of Object.keys(after.types)) {
    const [known, now] = [readDescription(before, name), readDescription(after, name)];
    if (known === undefined || now === undefined) continue;
    for (const member of new Set([...before.members, ...after.members])) {
      if (JSON.stringify(known[member]) === JSON.stringify(now[member])) continue;
      changed.set(member, [...(changed.get(member) ?? []), name]);
    }
  }
  return new Map([...changed].sort(([left], [right]) => (left < right ? -1 : 1)));
}
