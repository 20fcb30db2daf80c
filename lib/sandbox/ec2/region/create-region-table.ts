/** An availability zone; which id a name has differs from account to account. */
export interface Zone {
  /** E.g. `ap-northeast-1a`. */
  readonly name: string;
  /** E.g. `apne1-az4`. */
  readonly id: string;
}

/** What is recorded of one region. */
export interface RegionTable {
  /** By name. */
  readonly zones: readonly Zone[];
  /** Names of instance types, by the names of the zones that offer them, both with a space between. */
  readonly offerings: Readonly<Record<string, string>>;
}

/** One item of DescribeInstanceTypeOfferings. */
export interface Offering {
  readonly InstanceType: string;
  readonly Location: string;
}

/** Packs the offerings of one region, listed by the zones' names and by the zones' ids. */
export function createRegionTable(byName: readonly Offering[], byId: readonly Offering[]): RegionTable {
  return { zones: createZones(byName, byId), offerings: createOfferings(byName) };
}

/** A zone's name and its id offer the same types. Of zones with equal offerings, the first name gets the first id. */
function createZones(byName: readonly Offering[], byId: readonly Offering[]): readonly Zone[] {
  const free = new Map(groupTypes(byId));
  return groupTypes(byName).map(([name, types]) => {
    const [id] = [...free].find(([, offered]) => offered === types) ?? [];
    if (id === undefined) throw new Error(`no id of a zone has the offerings of ${name}`);
    free.delete(id);
    return { name, id };
  });
}

function groupTypes(offerings: readonly Offering[]): readonly (readonly [location: string, types: string])[] {
  return groupBy(offerings, ({ Location, InstanceType }) => [Location, InstanceType]);
}

function createOfferings(byName: readonly Offering[]): Readonly<Record<string, string>> {
  const zones = groupBy(byName, ({ Location, InstanceType }) => [InstanceType, Location]);
  return Object.fromEntries(groupBy(zones, ([type, names]) => [names, type]));
}

/** For each key its values, sorted, with a space between; sorted by key. */
function groupBy<Item>(
  items: readonly Item[],
  read: (item: Item) => readonly [key: string, value: string],
): readonly (readonly [key: string, values: string])[] {
  const groups = new Map<string, string[]>();
  for (const [key, value] of items.map(read)) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, values]) => [key, values.sort().join(" ")]);
}
