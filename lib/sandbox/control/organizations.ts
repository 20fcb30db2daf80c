import {
  attachOrganizationPolicy,
  detachOrganizationPolicy,
} from "../organization/attach-organization-policy.js";
import { createOrganization } from "../organization/create-organization.js";
import { createOrganizationPolicy } from "../organization/create-organization-policy.js";
import { createUnit } from "../organization/create-unit.js";
import { findOrganization } from "../organization/find-organization.js";
import { moveAccount } from "../organization/move-account.js";
import { AwsError } from "../protocol/aws-error.js";
import type { OrganizationPolicyType } from "../store/organization.js";
import type { ControlCall, Route } from "./route.js";

const TYPES: readonly OrganizationPolicyType[] = ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"];
const ORGANIZATION = "/organizations/{organizationId}";
const TARGET = `${ORGANIZATION}/policies/{policyId}/targets/{targetId}`;

/** Organizations: units and accounts in them, and the policies over these. Parents are the root unless one is named. */
export const organizationRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/organizations",
    access: "control",
    answer: ({ world }) => ({ organizations: [...world.store.organizations.values()] }),
  },
  {
    method: "POST",
    path: "/organizations",
    access: "control",
    answer: (call) => createOrganization(call.world.store, readText(call, "managementAccountId")),
  },
  {
    method: "DELETE",
    path: ORGANIZATION,
    access: "control",
    answer(call) {
      const { organizationId } = find(call);
      call.world.store.organizations.delete(organizationId);
    },
  },
  {
    method: "POST",
    path: `${ORGANIZATION}/units`,
    access: "control",
    answer: (call) =>
      createUnit(call.world.store, find(call).organizationId, readText(call, "name"), readParent(call)),
  },
  {
    method: "POST",
    path: `${ORGANIZATION}/accounts/{accountId}`,
    access: "control",
    answer(call) {
      const { organizationId } = find(call);
      moveAccount(call.world.store, organizationId, call.path["accountId"] ?? "", readParent(call));
    },
  },
  {
    method: "POST",
    path: `${ORGANIZATION}/policies`,
    access: "control",
    answer: (call) =>
      createOrganizationPolicy(call.world.store, find(call).organizationId, {
        name: readText(call, "name"),
        type: readType(call),
        document: readText(call, "document"),
      }),
  },
  {
    method: "POST",
    path: TARGET,
    access: "control",
    answer: (call) => change(call, attachOrganizationPolicy),
  },
  {
    method: "DELETE",
    path: TARGET,
    access: "control",
    answer: (call) => change(call, detachOrganizationPolicy),
  },
];

function find({ world, path }: ControlCall) {
  return findOrganization(world.store, path["organizationId"] ?? "");
}

function change(call: ControlCall, carryOut: typeof attachOrganizationPolicy): void {
  const { policyId = "", targetId = "" } = call.path;
  carryOut(call.world.store, find(call).organizationId, policyId, targetId);
}

function readParent(call: ControlCall): string {
  return call.body["parentId"] === undefined ? find(call).rootId : readText(call, "parentId");
}

function readText({ body }: ControlCall, name: string): string {
  const value = body[name];
  if (typeof value === "string" && value !== "") return value;
  throw new AwsError("ValidationError", `${name} must be a text.`, 400);
}

function readType(call: ControlCall): OrganizationPolicyType {
  const type = TYPES.find((known) => known === call.body["type"]);
  if (type !== undefined) return type;
  throw new AwsError("ValidationError", `type must be one of ${TYPES.join(", ")}.`, 400);
}
