import { type Description, readDescription } from "./create-instance-type-table.js";
import { readInstanceTypeTable, readRegionTable } from "./read-tables.js";

const offerings = new Map<string, ReadonlyMap<string, readonly string[]>>();
const descriptions = new Map<string, Description>();

/** Names of the instance types that a region offers, sorted, each with the names of the zones that do. */
export function findOfferings(region: string): ReadonlyMap<string, readonly string[]> {
  const known = offerings.get(region);
  if (known !== undefined) return known;
  const pairs = Object.entries(readRegionTable(region)?.offerings ?? {}).flatMap(([zones, types]) =>
    types.split(" ").map((type) => [type, zones.split(" ")] as const),
  );
  const sorted = new Map(pairs.sort(([left], [right]) => (left < right ? -1 : 1)));
  offerings.set(region, sorted);
  return sorted;
}

/** Names of every instance type that is recorded, sorted, whether a region offers it or not. */
export function findTypeNames(): readonly string[] {
  return Object.keys(readInstanceTypeTable().types);
}

/** What is recorded of an instance type, wherever it is offered. */
export function findInstanceType(name: string): Description | undefined {
  const description = descriptions.get(name) ?? readDescription(readInstanceTypeTable(), name);
  if (description !== undefined) descriptions.set(name, description);
  return description;
}
