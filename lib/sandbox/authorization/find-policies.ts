import type { Caller } from "../identity/caller.js";
import type { NamedPolicy, PolicyQuestion } from "../policy/decision.js";
import type { AccountState } from "../store/account-state.js";
import { formatIamArn } from "../store/arn.js";
import type { PolicyHolder, User } from "../store/entity.js";
import { PASSWORD_POLICY } from "../store/login-profile.js";
import { findDefaultDocument, findManagedPolicy } from "../store/managed-policy.js";
import { keyOf } from "../store/table.js";

/** The policies on the caller's side of a decision. */
export type CallerPolicies = Pick<PolicyQuestion, "identityPolicies" | "boundary" | "sessionPolicies">;

/** Everything that allows or limits a caller: attached and inline policies, of the groups too, boundary and session. */
export function findPolicies(account: AccountState, caller: Caller): CallerPolicies {
  if (caller.type === "root") return { identityPolicies: [EVERYTHING] };
  if (caller.type === "user") return findUserPolicies(account, caller.userName);
  if (caller.type === "federated") {
    const session = findSessionPolicies(account, caller.sessionPolicy, caller.sessionPolicyArns);
    const sessionPolicies = session.sessionPolicies ?? [];
    if (caller.userName === undefined) return { identityPolicies: [EVERYTHING], sessionPolicies };
    return { ...findUserPolicies(account, caller.userName), sessionPolicies };
  }
  const role = account.roles.get(keyOf(caller.roleName));
  return {
    identityPolicies: findHeld(account, role),
    ...findBoundary(account, role?.permissionsBoundaryArn),
    ...findSessionPolicies(account, caller.sessionPolicy, caller.sessionPolicyArns),
  };
}

/** The root user is bound by no policy of its account. */
const EVERYTHING: NamedPolicy = {
  name: "root",
  document: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
  }),
};

function findUserPolicies(account: AccountState, userName: string): CallerPolicies {
  const user = account.users.get(keyOf(userName));
  if (user === undefined) return { identityPolicies: [] };
  const identityPolicies = [...findHeld(account, user)];
  for (const name of user.groupNames) {
    identityPolicies.push(...findHeld(account, account.groups.get(keyOf(name))));
  }
  identityPolicies.push(...findPasswordPermission(account, user));
  return { identityPolicies, boundary: findNamed(account, user.permissionsBoundaryArn) };
}

/** Users may change their passwords when the account's password policy lets them. */
function findPasswordPermission(account: AccountState, user: User): readonly NamedPolicy[] {
  if (!account.passwordPolicies.get(PASSWORD_POLICY)?.letsUsersChange) return [];
  const own = formatIamArn(account.accountId, "user", user.path, user.userName);
  const statements = [
    { Effect: "Allow", Action: "iam:ChangePassword", Resource: own },
    { Effect: "Allow", Action: "iam:GetAccountPasswordPolicy", Resource: "*" },
  ];
  return [
    { name: "password policy", document: JSON.stringify({ Version: "2012-10-17", Statement: statements }) },
  ];
}

/** The policies, attached and inline, of one user, role or group. */
export function findHeld(account: AccountState, holder: PolicyHolder | undefined): readonly NamedPolicy[] {
  if (holder === undefined) return [];
  return [
    ...findAllNamed(account, holder.attachedPolicyArns),
    ...holder.inlinePolicies.map(({ policyName, document }) => ({ name: policyName, document })),
  ];
}

/** The permissions boundary of an ARN, when it exists. */
export function findBoundary(
  account: AccountState,
  arn: string | undefined,
): Pick<CallerPolicies, "boundary"> {
  const boundary = findNamed(account, arn);
  return boundary === undefined ? {} : { boundary };
}

function findSessionPolicies(
  account: AccountState,
  inline: string | undefined,
  arns: readonly string[],
): Pick<CallerPolicies, "sessionPolicies"> {
  if (inline === undefined && arns.length === 0) return {};
  const own = inline === undefined ? [] : [{ name: "session", document: inline }];
  return { sessionPolicies: [...own, ...findAllNamed(account, arns)] };
}

function findAllNamed(account: AccountState, arns: readonly string[]): readonly NamedPolicy[] {
  return arns.map((arn) => findNamed(account, arn)).filter((policy) => policy !== undefined);
}

function findNamed(account: AccountState, arn: string | undefined): NamedPolicy | undefined {
  const policy = arn === undefined ? undefined : findManagedPolicy(account, arn);
  const document = policy && findDefaultDocument(policy);
  return document === undefined ? undefined : { name: arn ?? "", document };
}
