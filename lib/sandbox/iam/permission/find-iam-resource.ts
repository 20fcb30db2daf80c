import type { AuthorizationCall, RequestedResource } from "../../authorization/requested-action.js";
import type { Members } from "../../protocol/members.js";
import { formatIamArn } from "../../store/arn.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { keyOf } from "../../store/table.js";
import { createUnnamedUser } from "../entity/own-user.js";
import type { Entity, EntityKind } from "../kind/kind.js";
import { ENTITY_KINDS } from "../kind/kinds.js";
import { POLICIES } from "../kind/policy.js";
import { USERS } from "../kind/user.js";

const BY_TYPE = new Map(ENTITY_KINDS.map((kind) => [kind.type, kind]));
const CREATIONS = new Set(ENTITY_KINDS.map(({ creation }) => creation));
const LISTS = new Map(
  ENTITY_KINDS.flatMap(({ list, type }) => (list === undefined ? [] : [[list.operation, type]])),
);

/** What an operation is asked for on, given the types of resources that AWS lists for its permission. */
export function findIamResource(call: AuthorizationCall, types: readonly string[]): RequestedResource {
  const { input, operation, account } = call;
  const list = LISTS.get(operation);
  const prefix = readText(input, "PathPrefix") ?? "/";
  // Lists are asked for on `*`, but AWS names the path.
  if (list !== undefined) {
    return { arn: "*", text: `arn:aws:iam::${account.accountId}:${list}${prefix}` };
  }
  if (operation === "ListPolicies") return { arn: "*", text: `policy path ${prefix}` };
  const [type, more] = types;
  if (type === undefined) return { arn: "*", text: "*" };
  if (more !== undefined && type !== "mfa") return findByArn(call, readText(input, "PolicySourceArn", "Arn"));
  return findNamed(call, type);
}

/** The resource of a type that an input names. */
export function findNamed(call: AuthorizationCall, type: string): RequestedResource {
  const { input } = call;
  const kind = BY_TYPE.get(type);
  if (type === "role-template") {
    return { arn: "arn:aws:iam::aws:role-template/*/*:*", text: readText(input, "TemplateArn") ?? "*" };
  }
  if (kind === undefined) return findByArn(call, undefined, type);
  if (type === USERS.type) return findUser(call);
  if (type === POLICIES.type) return findPolicy(call);
  if (kind.label !== undefined) return findEntity(call, kind, kind.label, readText(input, kind.member));
  const arn = kind.isNamedByArn ? readText(input, kind.member) : undefined;
  return findByArn(call, arn, type, readText(input, kind.newMember ?? kind.member));
}

/** Operations that never mean the caller's own user. */
const UNOWNED = new Set([USERS.creation, "GetAccessKeyLastUsed"]);

/** Many operations mean the caller's own user when they name none. */
function findUser(call: AuthorizationCall): RequestedResource {
  const { input, caller, operation } = call;
  const name = readText(input, USERS.member) ?? findOwnName(call);
  if (name === undefined && caller.type === "root") return { arn: caller.arn, text: caller.arn };
  if (name === undefined && !UNOWNED.has(operation)) throw createUnnamedUser();
  return findEntity(call, USERS, USERS.label, name);
}

function findOwnName({ operation, input, caller, account }: AuthorizationCall): string | undefined {
  if (operation === USERS.creation) return undefined;
  if (operation === "GetAccessKeyLastUsed") {
    return account.accessKeys.get(readText(input, "AccessKeyId") ?? "")?.userName;
  }
  return caller.type === "user" ? caller.userName : undefined;
}

function findEntity(
  { account, operation, input }: AuthorizationCall,
  kind: EntityKind<Entity>,
  label: string,
  name: string | undefined,
): RequestedResource {
  const isCreation = CREATIONS.has(operation);
  const found = isCreation ? undefined : kind.findTable(account).get(keyOf(name ?? ""));
  const path = found?.path ?? readText(input, "Path") ?? "/";
  const { type } = kind;
  return {
    arn: formatIamArn(account.accountId, type, formatPath(path), formatName(name)),
    // What does not exist yet AWS names by its whole ARN.
    text: isCreation ? formatIamArn(account.accountId, type, path, name ?? "") : `${label} ${name}`,
    tags: found?.tags,
    permissionsBoundaryArn: found?.permissionsBoundaryArn,
  };
}

function findPolicy({ account, operation, input }: AuthorizationCall): RequestedResource {
  if (operation === POLICIES.creation) {
    const name = readText(input, "PolicyName");
    const path = formatPath(readText(input, "Path") ?? "/");
    return { arn: formatIamArn(account.accountId, "policy", path, formatName(name)), text: `policy ${name}` };
  }
  const given = readText(input, POLICIES.member) ?? "";
  const [, owner, name] = /^arn:aws:iam::(\d{12}|aws):policy\/([\w+=,.@/-]+)$/.exec(given) ?? [];
  const isChange = !/^(Get|List)/.test(operation);
  // That nobody may change AWS's own policies is for the operation to say.
  const isForeign = owner === undefined || (owner === "aws" && isChange);
  return {
    arn: isForeign ? formatIamArn(account.accountId, "policy", "/", name ?? "*") : given,
    text: `policy ${given}`,
    tags: findManagedPolicy(account, given)?.tags ?? [],
  };
}

function findByArn(
  { account }: AuthorizationCall,
  given: string | undefined,
  type = "user",
  name?: string,
): RequestedResource {
  const made = formatIamArn(account.accountId, type, "/", name ?? "*");
  return {
    arn: given !== undefined && /^arn:aws:iam::\d{12}:[a-z-]+\/\S+$/.test(given) ? given : made,
    text: given ?? made,
  };
}

/** Names are checked only after the authorization; until then a name that cannot be stands for any. */
function formatName(name: string | undefined): string {
  return name !== undefined && /^[\w+=,.@-]+$/.test(name) ? name : "*";
}

function formatPath(path: string): string {
  return /^\/([\x21-\x29\x2b-\x7e]+\/)?$/.test(path) ? path : "/";
}

function readText(input: Members, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = input[name];
    if (typeof value === "string") return value;
  }
  return undefined;
}
