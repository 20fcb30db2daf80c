import { readFileSync } from "node:fs";
import type { InstanceTypeTable } from "./create-instance-type-table.js";
import type { RegionTable } from "./create-region-table.js";

/** Where the committed tables are, in the source tree. */
export const TABLES_FOLDER = new URL("../../../../../lib/sandbox/ec2/generated/", import.meta.url);

let instanceTypes: InstanceTypeTable | undefined;
let regions: Readonly<Record<string, RegionTable>> | undefined;

/** The instance types that are recorded, read when they are first asked for. */
export function readInstanceTypeTable(): InstanceTypeTable {
  instanceTypes ??= readInstanceTypes();
  return instanceTypes;
}

/** A region's zones and offerings, read when they are first asked for; undefined when nothing is recorded of it. */
export function readRegionTable(region: string): RegionTable | undefined {
  regions ??= readTable<Readonly<Record<string, RegionTable>>>("regions.json");
  return Object.hasOwn(regions, region) ? regions[region] : undefined;
}

function readInstanceTypes(): InstanceTypeTable {
  type Flat = Omit<InstanceTypeTable, "values"> & InstanceTypeTable["values"];
  const { members, types, ...values } = readTable<Flat>("instance-types.json");
  return { members, types, values };
}

function readTable<Table>(name: string): Table {
  return JSON.parse(readFileSync(new URL(name, TABLES_FOLDER), "utf8")) as Table;
}
