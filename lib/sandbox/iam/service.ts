import { formatQueryRefusal } from "../identity/format-query-refusal.js";
import { readModel } from "../protocol/read-model.js";
import type { Service } from "../service/service.js";
import { findIamTurn } from "./find-turn.js";
import { iamOperations } from "./generated/operations.js";
import { createIamInventory } from "./kind/create-iam-inventory.js";
import { UNLISTED_TABLES } from "./kind/kinds.js";
import { findIamActions } from "./permission/find-iam-actions.js";
import { supplyKeySet } from "./provider/supply-key-set.js";
import { refuseViolations } from "./refuse-violations.js";
import { keyDelay, replicationDelays } from "./replication-delays.js";
import { createTables, type IamTables } from "./tables.js";

/** Identity and Access Management. */
export const iam: Service<IamTables> = {
  name: "iam",
  version: "2010-05-08",
  globalRegion: "us-east-1",
  needsMfaOfUserSessions: true,
  failureCode: "ServiceFailure",
  operations: iamOperations,
  memberKeys: {
    PolicyArn: "iam:PolicyARN",
    PermissionsBoundary: "iam:PermissionsBoundary",
    AWSServiceName: "iam:AWSServiceName",
    ServiceName: "iam:ServiceSpecificCredentialServiceName",
    CredentialAgeDays: "iam:ServiceSpecificCredentialAgeDays",
  },
  keyDelay,
  replicationDelays,
  readModel: () => readModel("iam"),
  formatIdentityRefusal: formatQueryRefusal,
  refuseViolations,
  findPermissions: findIamActions,
  createTables,
  unlistedTables: UNLISTED_TABLES,
  createInventory: createIamInventory,
  findTurn: findIamTurn,
  supplyKeySet,
};
