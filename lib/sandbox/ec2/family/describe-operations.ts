import type { Operation, Operations } from "../../service/operation.js";
import type { DescribeCall } from "../describe/describe-call.js";
import { describeRows } from "../describe/describe-rows.js";
import { DESCRIBED_KINDS, type DescribedKind } from "../describe/described-kinds.js";

/** The operations that describe resources and differ only by their kind, by name. */
export const describeOperations: Operations = Object.fromEntries(
  (Object.keys(DESCRIBED_KINDS) as readonly DescribedKind[]).map((name) => {
    const operation: Operation = (call) => describeRows(name, call as DescribeCall);
    return [DESCRIBED_KINDS[name].operation, operation];
  }),
);
