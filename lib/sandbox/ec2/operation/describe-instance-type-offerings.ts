import type {
  DescribeInstanceTypeOfferingsRequest,
  DescribeInstanceTypeOfferingsResult,
  InstanceTypeOffering,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { filterItems } from "../filter/filter-items.js";
import { findPage } from "../list/find-page.js";
import { findOfferings } from "../region/find-instance-types.js";
import { readRegionTable } from "../region/read-tables.js";

const PAGE_SIZE = 1000;
/** Lists which instance types are offered in the region, or in each of its zones. */
export const describeInstanceTypeOfferings: Operation<
  DescribeInstanceTypeOfferingsRequest,
  DescribeInstanceTypeOfferingsResult
> = ({ input, region }) => {
  const { LocationType: type = "region", Filters: filters } = input;
  const offerings = [...findOfferings(region)].flatMap(([name, zones]) =>
    findLocations(type, region, zones).map(
      (location) => ({ InstanceType: name, LocationType: type, Location: location }) as InstanceTypeOffering,
    ),
  );
  const passing = filterItems("DescribeInstanceTypeOfferings", offerings, filters);
  const nameOf = ({ InstanceType, Location }: InstanceTypeOffering) => `${InstanceType} ${Location}`;
  const { items, position } = findPage(passing, input, nameOf, PAGE_SIZE);
  return { InstanceTypeOfferings: [...items], ...position };
};

function findLocations(type: string, region: string, zones: readonly string[]): readonly string[] {
  switch (type) {
    case "region":
      return [region];
    case "availability-zone":
      return zones;
    case "availability-zone-id": {
      const known = readRegionTable(region)?.zones ?? [];
      return known.filter(({ name }) => zones.includes(name)).map(({ id }) => id);
    }
    case "outpost":
      return [];
    default:
      throw createEc2Error("InvalidParameterValue", `Invalid value '${type}' for LocationType.`);
  }
}
