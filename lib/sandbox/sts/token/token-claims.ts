import { randomUUID } from "node:crypto";
import type { Caller } from "../../identity/caller.js";
import { findOrganizationPath } from "../../organization/find-organization.js";
import type { OperationCall } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import type { Tag } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";

/** Where the claims are that are AWS's own. */
const NAMESPACE = "https://sts.amazonaws.com/";

/** What a token says of a caller, besides who signs it and how long it is good for. */
export function createTokenClaims(
  call: Pick<OperationCall, "caller" | "account" | "store" | "region">,
  audience: readonly string[],
  requestTags: readonly Tag[],
): Readonly<Record<string, unknown>> {
  const { caller, account, store, region } = call;
  const organization = findOrganizationPath(store, account.accountId);
  const tags = toObject(findTags(account, caller));
  return {
    aud: audience.length === 1 ? audience[0] : audience,
    sub: caller.type === "session" ? caller.roleArn : caller.arn,
    jti: randomUUID(),
    [NAMESPACE]: {
      aws_account: account.accountId,
      source_region: region,
      ...(organization === undefined
        ? {}
        : { org_id: organization.organizationId, ou_path: organization.path }),
      ...(tags === undefined ? {} : { principal_tags: tags }),
      ...describeSession(caller),
      ...(requestTags.length === 0 ? {} : { request_tags: toObject(requestTags) }),
    },
  };
}

function describeSession(caller: Caller): Readonly<Record<string, string>> {
  if (caller.type !== "session") return {};
  const { expiration, sourceIdentity } = caller;
  return {
    original_session_exp: expiration.toISOString().replace(/\.\d{3}/, ""),
    ...(sourceIdentity === undefined ? {} : { source_identity: sourceIdentity }),
  };
}

/** The tags of the caller's user or role; a session's come before them. */
function findTags(account: AccountState, caller: Caller): readonly Tag[] {
  switch (caller.type) {
    case "user":
      return account.users.get(keyOf(caller.userName))?.tags ?? [];
    case "session":
      return [...(account.roles.get(keyOf(caller.roleName))?.tags ?? []), ...caller.sessionTags];
    case "federated":
      return caller.sessionTags;
    case "root":
      return [];
  }
}

function toObject(tags: readonly Tag[]): Readonly<Record<string, string>> | undefined {
  return tags.length === 0 ? undefined : Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}
