import { AwsError } from "../protocol/aws-error.js";
import { readModel } from "../protocol/read-model.js";
import type { Service } from "../service/service.js";
import { formatIdentityRefusal } from "./format-identity-refusal.js";
import { ec2Operations } from "./generated/operations.js";
import { findEc2Turn } from "./instance/find-turn.js";
import { createEc2Inventory } from "./kind/create-ec2-inventory.js";
import { createRefusal } from "./permission/create-refusal.js";
import { findEc2Actions } from "./permission/find-ec2-actions.js";
import { refuseViolations } from "./refuse-violations.js";
import { createEc2Tables, type Ec2Tables } from "./row/ec2-tables.js";

/** Elastic Compute Cloud, the part that lessons teach. */
export const ec2: Service<Ec2Tables> = {
  name: "ec2",
  version: "2016-11-15",
  failureCode: "InternalError",
  operations: ec2Operations,
  findKeys: ({ region }) => ({ "ec2:Region": region }),
  keyDelay: { typical: [3, 15], worst: [15, 15] },
  readModel: () => readModel("ec2"),
  formatIdentityRefusal,
  refuseViolations,
  findPermissions: findEc2Actions,
  createRefusal,
  checkCall({ input }) {
    if (input["DryRun"] !== true) return;
    throw new AwsError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
  },
  createTables: createEc2Tables,
  unlistedTables: {},
  createInventory: createEc2Inventory,
  findTurn: findEc2Turn,
};
