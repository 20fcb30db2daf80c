import type {
  AvailabilityZone,
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { filterItems } from "../filter/filter-items.js";
import type { Zone } from "../region/create-region-table.js";
import { readRegionTable } from "../region/read-tables.js";
import { REGIONS } from "../region/regions.js";

/** Describes the region's availability zones. It has no local zones and no wavelength zones. */
export const describeAvailabilityZones: Operation<
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult
> = ({ input, region }) => {
  const zones = readRegionTable(region)?.zones ?? [];
  const { ZoneNames: names, ZoneIds: ids } = input;
  checkZones(
    zones.map(({ name }) => name),
    names,
  );
  checkZones(
    zones.map(({ id }) => id),
    ids,
  );
  const asked = zones.filter(
    ({ name, id }) =>
      (names === undefined || names.includes(name)) && (ids === undefined || ids.includes(id)),
  );
  const answers = asked.map((zone) => formatZone(region, zone));
  return { AvailabilityZones: [...filterItems("DescribeAvailabilityZones", answers, input.Filters)] };
};

function checkZones(known: readonly string[], asked: readonly string[] = []): void {
  const unknown = asked.find((zone) => !known.includes(zone));
  if (unknown === undefined) return;
  throw createEc2Error("InvalidParameterValue", `Invalid availability zone: [${unknown}]`);
}

function formatZone(region: string, { name, id }: Zone): AvailabilityZone {
  const longName = REGIONS.find((candidate) => candidate.name === region)?.longName;
  return {
    OptInStatus: "opt-in-not-required",
    Messages: [],
    RegionName: region,
    ZoneName: name,
    ZoneId: id,
    GroupName: `${region}-zg-1`,
    NetworkBorderGroup: region,
    ZoneType: "availability-zone",
    GroupLongName: `${longName} 1`,
    State: "available",
  };
}
