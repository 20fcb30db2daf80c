/**
 * Instance types in compact form: for each member of a type's description its different values, and for each type
 * the places of its own among them, in the order of the members; null for a member that it does not have.
 */
export interface InstanceTypeTable {
  readonly members: readonly string[];
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly types: Readonly<Record<string, readonly (number | null)[]>>;
}

/** A type's description as DescribeInstanceTypes answers it. */
export type Description = Readonly<Record<string, unknown>>;

/** What is said of a type elsewhere: its name is its key, and whether a region has it depends on the region. */
const OUTSIDE = new Set(["InstanceType", "SupportedInRegion"]);

/** Packs descriptions, by the name of the type, sorted by name. */
export function createInstanceTypeTable(
  descriptions: Readonly<Record<string, Description>>,
): InstanceTypeTable {
  const names = Object.keys(descriptions).sort();
  const members = [...new Set(Object.values(descriptions).flatMap((type) => Object.keys(type)))]
    .filter((member) => !OUTSIDE.has(member))
    .sort();
  const known = new Map(members.map((member) => [member, new Map<string, number>()]));
  const pack = (member: string, value: unknown): number | null => {
    const places = known.get(member);
    if (value === undefined || places === undefined) return null;
    const text = JSON.stringify(value);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const types = Object.fromEntries(
    names.map((name) => [name, members.map((member) => pack(member, descriptions[name]?.[member]))]),
  );
  const values = Object.fromEntries(
    [...known].map(([member, places]) => [member, [...places.keys()].map((text) => JSON.parse(text))]),
  );
  return { members, values, types };
}

/** Unpacks one description. */
export function readDescription(table: InstanceTypeTable, name: string): Description | undefined {
  if (!Object.hasOwn(table.types, name)) return undefined;
  const description: Record<string, unknown> = { InstanceType: name };
  for (const [index, member] of table.members.entries()) {
    const place = table.types[name]?.[index];
    if (typeof place === "number") description[member] = table.values[member]?.[place];
  }
  return description;
}
