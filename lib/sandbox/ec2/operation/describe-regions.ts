import type { DescribeRegionsRequest, DescribeRegionsResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { filterItems } from "../filter/filter-items.js";
import { REGIONS, type Region } from "../region/regions.js";

/** Describes the regions: those that the account can use, the ones that are named, or all. */
export const describeRegions: Operation<DescribeRegionsRequest, DescribeRegionsResult> = ({ input }) => {
  const regions = findRegions(input.RegionNames, input.AllRegions === true).map(({ name, isOpen }) => ({
    OptInStatus: isOpen ? "opt-in-not-required" : "not-opted-in",
    RegionName: name,
    Endpoint: `ec2.${name}.amazonaws.com`,
  }));
  return { Regions: [...filterItems("DescribeRegions", regions, input.Filters)] };
};

function findRegions(names: readonly string[] | undefined, isAll: boolean): readonly Region[] {
  if (names === undefined) return REGIONS.filter(({ isOpen }) => isOpen || isAll);
  const unknown = names.filter((name) => !REGIONS.some((region) => region.name === name));
  if (unknown.length === 0) return REGIONS.filter(({ name }) => names.includes(name));
  throw createEc2Error("InvalidParameterValue", `Invalid region names provided: ${unknown.join(", ")}`);
}
