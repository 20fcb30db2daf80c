import { formatQueryRefusal } from "../identity/format-query-refusal.js";
import { readModel } from "../protocol/read-model.js";
import type { Service } from "../service/service.js";
import { findStsTurn } from "./find-turn.js";
import { stsOperations } from "./generated/operations.js";
import { stsKeys } from "./permission/condition-keys.js";
import { findStsActions } from "./permission/find-sts-actions.js";
import { refuseViolations } from "./refuse-violations.js";
import { createTables, type StsTables } from "./tables.js";
import { unsignedStsOperations } from "./unsigned/unsigned-sts-operations.js";

/** Security Token Service. */
export const sts: Service<StsTables> = {
  ...stsKeys,
  name: "sts",
  version: "2011-06-15",
  failureCode: "InternalFailure",
  isUnderResourceControl: true,
  operations: stsOperations,
  unsignedOperations: unsignedStsOperations,
  keyDelay: { typical: [2, 10], worst: [12, 12] },
  readModel: () => readModel("sts"),
  formatIdentityRefusal: formatQueryRefusal,
  refuseViolations,
  findPermissions: findStsActions,
  createTables,
  unlistedTables: { sessions: "left behind by use" },
  createInventory: () => ({}),
  findTurn: findStsTurn,
};
