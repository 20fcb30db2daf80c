import { createHash } from "node:crypto";
import type { Random } from "../../store/random.js";

const HEX_LENGTH = 16;

/** An id as EC2 makes them: prefix, dash, 17 hexadecimal digits of which the first is 0. */
export function createEc2Id(prefix: string, random: Random): string {
  return `${prefix}-0${random.bytes(HEX_LENGTH / 2).toString("hex")}`;
}

/** The id of what AWS made in a region of an account: always the same. */
export function createStableId(prefix: string, accountId: string, region: string, name = ""): string {
  const text = [prefix, accountId, region, name].join("\n");
  return `${prefix}-0${createHash("sha256").update(text).digest("hex").slice(0, HEX_LENGTH)}`;
}
