import type { RegionTable, Zone } from "../../lib/sandbox/ec2/create-region-table.js";
import { compareFacts, compareNames, formatNameChanges, formatNames } from "./compare-facts.js";

/** How many instance types are named. */
const TYPES = 8;

/** Regions with what is recorded of them, by name. */
export type RegionTables = Readonly<Record<string, RegionTable>>;

/** What changed among regions, their zones, and the instance types that these offer, a line each. */
export function compareRegions(before: RegionTables, after: RegionTables): readonly string[] {
  const { added, removed } = compareNames(Object.keys(before), Object.keys(after));
  return [
    ...added.map((name) => `region ${name} added (${formatNames(listZones(after[name]?.zones))})`),
    ...removed.map((name) => `region ${name} removed`),
    ...Object.entries(after).flatMap(([name, region]) =>
      compareRegion(before[name] ?? region, region).map((phrase) => `${name}: ${phrase}`),
    ),
  ];
}

function compareRegion(before: RegionTable, after: RegionTable): readonly string[] {
  const [known, now] = [findPlaces(before), findPlaces(after)];
  const types = formatNameChanges(compareNames(Object.keys(known), Object.keys(now)), TYPES);
  const moved = Object.keys(now).filter((type) => (known[type] ?? now[type]) !== now[type]);
  return [
    ...compareFacts({ zones: listZones(before.zones) }, { zones: listZones(after.zones) }),
    ...(types === undefined ? [] : [`instance types: ${types}`]),
    ...(moved.length === 0 ? [] : [`instance types offered in other zones: ${formatNames(moved, TYPES)}`]),
  ];
}

function listZones(zones: readonly Zone[] = []): readonly string[] {
  return zones.map(({ name, id }) => `${name} = ${id}`);
}

/** The zones that offer each instance type. */
function findPlaces({ offerings }: RegionTable): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(offerings).flatMap(([zones, types]) => types.split(" ").map((type) => [type, zones])),
  );
}
