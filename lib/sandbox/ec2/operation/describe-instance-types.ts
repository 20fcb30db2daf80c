import type {
  DescribeInstanceTypesRequest,
  DescribeInstanceTypesResult,
  InstanceTypeInfo,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { filterItems } from "../filter/filter-items.js";
import { findPage } from "../list/find-page.js";
import { findInstanceType, findOfferings, findTypeNames } from "../region/find-instance-types.js";

const PAGE_SIZE = 100;

/** Describes the instance types that the region offers, in pages of at most 100. */
export const describeInstanceTypes: Operation<DescribeInstanceTypesRequest, DescribeInstanceTypesResult> = ({
  input,
  region,
}) => {
  const { InstanceTypes: asked, IncludeUnsupportedInRegion: isWide = false, Filters: filters } = input;
  const offered = isWide ? findTypeNames() : [...findOfferings(region).keys()];
  const names = asked === undefined ? offered : findNamed(asked, offered);
  const types = names.map((name) => findInstanceType(name) as InstanceTypeInfo);
  const passing = filterItems("DescribeInstanceTypes", types, filters);
  const { items, position } = findPage(passing, input, ({ InstanceType }) => InstanceType ?? "", PAGE_SIZE);
  return { InstanceTypes: items.map((type) => describeIn(region, type)), ...position };
};

function describeIn(region: string, type: InstanceTypeInfo): InstanceTypeInfo {
  return { ...type, SupportedInRegion: findOfferings(region).has(type.InstanceType ?? "") };
}

/** The types asked for, each once. */
function findNamed(asked: readonly string[], offered: readonly string[]): readonly string[] {
  const known = new Set(offered);
  const unknown = asked.filter((name) => !known.has(name));
  if (unknown.length === 0) return [...new Set(asked)];
  const text = `The following supplied instance types do not exist: [${unknown.join(", ")}]`;
  throw createEc2Error("InvalidInstanceType", text);
}
