import { findBoundary, findHeld } from "../../authorization/find-policies.js";
import type { AccountState } from "../../store/account-state.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import { ROLES } from "../kind/role.js";
import { USERS } from "../kind/user.js";
import type { SimulatedPolicy } from "./simulated-policy.js";

/** Whose policies are simulated. */
export interface SimulatedPrincipal {
  readonly arn: string;
  readonly policies: readonly SimulatedPolicy[];
  readonly boundary?: SimulatedPolicy;
  /** What is known of the principal without being told, by condition key. */
  readonly context: Readonly<Record<string, string>>;
}

const ENTITY_ARN = /^arn:aws:iam::(\d{12}):(user|group|role)\/(?:[\x21-\x7e]+\/)?([\w+=,.@-]+)$/;

/** The user, group or role of an ARN with its policies; a user's groups' too. Throws `InvalidInput` and `NoSuchEntity`. */
export function findSimulatedPrincipal(account: AccountState, arn: string): SimulatedPrincipal {
  const [, accountId, type, name = ""] = ENTITY_ARN.exec(arn) ?? [];
  if (accountId === undefined) {
    throw createIamError(
      "InvalidInput",
      `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`,
    );
  }
  if (accountId !== account.accountId) {
    throw createIamError("InvalidInput", `Invalid Entity Arn: ${arn} is outside of your account.`);
  }
  if (type === "group") {
    return { arn, policies: findPolicies(account, [findEntity(account, GROUPS, name)]), context: {} };
  }
  const common = { "aws:PrincipalArn": arn, "aws:PrincipalAccount": accountId };
  if (type === "role") {
    const role = findEntity(account, ROLES, name);
    return {
      arn,
      policies: findPolicies(account, [role]),
      ...findNamedBoundary(account, role.permissionsBoundaryArn),
      context: { ...common, "aws:PrincipalType": "AssumedRole", ...findTags(role.tags) },
    };
  }
  const user = findEntity(account, USERS, name);
  const groups = user.groupNames.map((group) => account.groups.get(keyOf(group)));
  return {
    arn,
    policies: findPolicies(account, [user, ...groups]),
    ...findNamedBoundary(account, user.permissionsBoundaryArn),
    context: {
      ...common,
      "aws:PrincipalType": "User",
      "aws:username": user.userName,
      "aws:userid": user.userId,
      ...findTags(user.tags),
    },
  };
}

function findPolicies(
  account: AccountState,
  holders: readonly Parameters<typeof findHeld>[1][],
): readonly SimulatedPolicy[] {
  return holders.flatMap((holder) => findHeld(account, holder)).map(nameSource);
}

function findNamedBoundary(
  account: AccountState,
  arn: string | undefined,
): Pick<SimulatedPrincipal, "boundary"> {
  const { boundary } = findBoundary(account, arn);
  return boundary === undefined ? {} : { boundary: nameSource(boundary) };
}

/** A managed policy is called by its name, not by its ARN. */
function nameSource(policy: { readonly name: string; readonly document: string }): SimulatedPolicy {
  return { ...policy, sourceId: policy.name.slice(policy.name.lastIndexOf("/") + 1) };
}

function findTags(tags: readonly { readonly Key: string; readonly Value: string }[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ Key, Value }) => [`aws:PrincipalTag/${Key}`, Value]));
}
