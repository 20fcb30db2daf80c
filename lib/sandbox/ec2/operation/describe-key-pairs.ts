import type { DescribeKeyPairsRequest, DescribeKeyPairsResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatKeyPair } from "../answer/format-key-pair.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { readKeyPair } from "../key/key-pairs.js";
import { findRows } from "../list/find-rows.js";

const FILTERS: FilterPaths = {
  ...TAG_PATHS,
  fingerprint: "KeyFingerprint",
  "key-name": "KeyName",
  "key-pair-id": "KeyPairId",
};

/** Describes the region's key pairs. */
export const describeKeyPairs: Operation<DescribeKeyPairsRequest, DescribeKeyPairsResult> = ({
  input,
  account,
  region,
}) => {
  const { KeyNames: names = [], IncludePublicKey: isPublic = false } = input;
  const named = new Set(names.map((name) => readKeyPair(account, region, name)));
  const pairs = findRows(account, region, "keyPairs", input.KeyPairIds)
    .filter((pair) => named.size === 0 || named.has(pair))
    .map((pair) => formatKeyPair(pair, isPublic));
  return { KeyPairs: [...filterItems(pairs, input.Filters, FILTERS)] };
};
