import type { Zone } from "./create-region-table.js";
import { readRegionTable } from "./read-tables.js";

/** The zone of a region that a request names by its name, its id or both; any will do when it names none. */
export function findZone(region: string, name: string | undefined, id: string | undefined): Zone | undefined {
  return readRegionTable(region)?.zones.find(
    (zone) => (name === undefined || zone.name === name) && (id === undefined || zone.id === id),
  );
}
