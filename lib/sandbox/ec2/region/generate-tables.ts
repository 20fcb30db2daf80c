import { mkdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { formatTable } from "../../protocol/format-table.js";
import { MOTO, type PythonPackage } from "../../source/python-package.js";
import { readPackageFile } from "../../source/read-package-file.js";
import { createInstanceTypeTable, type Description } from "./create-instance-type-table.js";
import { createRegionTable, type Offering, type RegionTable } from "./create-region-table.js";
import { TABLES_FOLDER } from "./read-tables.js";
import { REGIONS } from "./regions.js";

const FOLDER = "moto/ec2/resources/";

/** The text of the committed table of instance types, made anew from the pinned recordings or others. */
export async function generateInstanceTypes(moto: PythonPackage = MOTO): Promise<string> {
  const recorded = await readPackageFile(moto, `${FOLDER}instance_types.json.gz`);
  const { members, values, types } = createInstanceTypeTable(
    recorded as Readonly<Record<string, Description>>,
  );
  // The values of each member stand one in a line.
  return formatTable({ members, types, ...values });
}

/** The text of the committed table of regions, made anew from the pinned recordings or others. */
export async function generateRegions(moto: PythonPackage = MOTO): Promise<string> {
  const regions: Record<string, RegionTable> = {};
  for (const { name, isRecorded } of REGIONS)
    if (isRecorded) regions[name] = await generateRegion(name, moto);
  return formatTable(regions);
}

/** The entry of a region in that table. */
export async function generateRegion(name: string, moto: PythonPackage = MOTO): Promise<RegionTable> {
  const [byName, byId] = await Promise.all([
    readOfferings(moto, "availability-zone", name),
    readOfferings(moto, "availability-zone-id", name),
  ]);
  return createRegionTable(byName, byId);
}

async function readOfferings(
  moto: PythonPackage,
  locations: string,
  region: string,
): Promise<readonly Offering[]> {
  const path = `${FOLDER}instance_type_offerings/${locations}/${region}.json.gz`;
  return (await readPackageFile(moto, path)) as readonly Offering[];
}

async function generateTables(): Promise<void> {
  await mkdir(TABLES_FOLDER, { recursive: true });
  await writeFile(new URL("instance-types.json", TABLES_FOLDER), await generateInstanceTypes());
  await writeFile(new URL("regions.json", TABLES_FOLDER), await generateRegions());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await generateTables();
