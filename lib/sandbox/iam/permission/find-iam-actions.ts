import { readActionResources } from "../../authorization/read-action.js";
import type {
  AuthorizationCall,
  RequestedAction,
  RequestedResource,
} from "../../authorization/requested-action.js";
import { AwsError } from "../../protocol/aws-error.js";
import type { Members } from "../../protocol/members.js";
import { formatIamArn } from "../../store/arn.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { keyOf } from "../../store/table.js";

/** Operations that make an entity; AWS names it by its whole ARN, except a policy. */
const CREATIONS = new Set([
  "CreateUser",
  "CreateRole",
  "CreateGroup",
  "CreateInstanceProfile",
  "CreateVirtualMFADevice",
  "UploadServerCertificate",
]);

/** Operations that change a managed policy. */
const CHANGES = new Set([
  "DeletePolicy",
  "CreatePolicyVersion",
  "DeletePolicyVersion",
  "SetDefaultPolicyVersion",
  "TagPolicy",
  "UntagPolicy",
]);

/** Operations that list entities under a path. They are asked for on `*` but AWS names the path. */
const LISTS: Readonly<Record<string, string>> = {
  ListUsers: "user",
  ListGroups: "group",
  ListRoles: "role",
  ListInstanceProfiles: "instance-profile",
  ListServerCertificates: "server-certificate",
};

/** Making an entity with tags also needs the permission to tag it. */
const TAGGED_CREATIONS: Readonly<Record<string, string>> = {
  CreateUser: "iam:TagUser",
  CreateRole: "iam:TagRole",
  CreatePolicy: "iam:TagPolicy",
  CreateInstanceProfile: "iam:TagInstanceProfile",
  CreateVirtualMFADevice: "iam:TagMFADevice",
  CreateOpenIDConnectProvider: "iam:TagOpenIDConnectProvider",
  CreateSAMLProvider: "iam:TagSAMLProvider",
  UploadServerCertificate: "iam:TagServerCertificate",
};

/** The permissions an IAM operation needs. */
export async function findIamActions(call: AuthorizationCall): Promise<readonly RequestedAction[]> {
  const action = `iam:${call.operation}`;
  const types = await readActionResources(action);
  const resource = findIamResource(call, types?.map(({ name }) => name) ?? []);
  const requested = [{ action, resource }];
  const tagging = TAGGED_CREATIONS[call.operation];
  if (tagging !== undefined && readList(call.input, "Tags").length > 0) {
    requested.push({ action: tagging, resource });
  }
  if (call.operation === "AddRoleToInstanceProfile") {
    const role = findNamed(call, "role");
    requested.push({ action: "iam:PassRole", resource: { ...role, text: role.arn } });
  }
  return requested;
}

function findIamResource(call: AuthorizationCall, types: readonly string[]): RequestedResource {
  const { input, operation, account } = call;
  const list = LISTS[operation];
  const prefix = readText(input, "PathPrefix") ?? "/";
  if (list !== undefined) {
    return { arn: "*", text: `arn:aws:iam::${account.accountId}:${list}${prefix}` };
  }
  if (operation === "ListPolicies") return { arn: "*", text: `policy path ${prefix}` };
  const [type, more] = types;
  if (type === undefined) return { arn: "*", text: "*" };
  if (more !== undefined && type !== "mfa") return findByArn(call, readText(input, "PolicySourceArn", "Arn"));
  return findNamed(call, type);
}

function findNamed(call: AuthorizationCall, type: string): RequestedResource {
  const { input, account } = call;
  switch (type) {
    case "user":
      return findUser(call);
    case "role":
      return findEntity(call, "role", "role", readText(input, "RoleName"), (name) => account.roles.get(name));
    case "group":
      return findEntity(call, "group", "group", readText(input, "GroupName"), (name) =>
        account.groups.get(name),
      );
    case "instance-profile":
      return findEntity(
        call,
        "instance-profile",
        "instance profile",
        readText(input, "InstanceProfileName"),
        (name) => account.instanceProfiles.get(name),
      );
    case "policy":
      return findPolicy(call);
    case "mfa":
      return findByArn(call, readText(input, "SerialNumber"), "mfa", readText(input, "VirtualMFADeviceName"));
    case "oidc-provider":
      return findByArn(call, readText(input, "OpenIDConnectProviderArn"), type, readText(input, "Url"));
    case "saml-provider":
      return findByArn(call, readText(input, "SAMLProviderArn"), type, readText(input, "Name"));
    case "role-template":
      return { arn: "arn:aws:iam::aws:role-template/*/*:*", text: readText(input, "TemplateArn") ?? "*" };
    default:
      return findByArn(call, undefined, type, readText(input, "ServerCertificateName"));
  }
}

/** Operations that never mean the caller's own user. */
const UNOWNED = new Set(["CreateUser", "GetAccessKeyLastUsed"]);

/** Many operations mean the caller's own user when they name none. */
function findUser(call: AuthorizationCall): RequestedResource {
  const { input, caller, account, operation } = call;
  const name = readText(input, "UserName") ?? findOwnName(call);
  if (name === undefined && caller.type === "root") return { arn: caller.arn, text: caller.arn };
  if (name === undefined && !UNOWNED.has(operation)) {
    throw new AwsError(
      "ValidationError",
      "Must specify userName when calling with non-User credentials",
      400,
    );
  }
  return findEntity(call, "user", "user", name, (key) => account.users.get(key));
}

function findOwnName({ operation, input, caller, account }: AuthorizationCall): string | undefined {
  if (operation === "CreateUser") return undefined;
  if (operation === "GetAccessKeyLastUsed") {
    return account.accessKeys.get(readText(input, "AccessKeyId") ?? "")?.userName;
  }
  return caller.type === "user" ? caller.userName : undefined;
}

type Found = Pick<RequestedResource, "tags" | "permissionsBoundaryArn"> & { readonly path: string };

function findEntity(
  { account, operation, input }: AuthorizationCall,
  type: string,
  label: string,
  name: string | undefined,
  find: (key: string) => Found | undefined,
): RequestedResource {
  const found = CREATIONS.has(operation) ? undefined : find(keyOf(name ?? ""));
  const path = found?.path ?? readText(input, "Path") ?? "/";
  const arn = formatIamArn(account.accountId, type, formatPath(path), formatName(name));
  return {
    arn,
    text: CREATIONS.has(operation)
      ? formatIamArn(account.accountId, type, path, name ?? "")
      : `${label} ${name}`,
    tags: found?.tags,
    permissionsBoundaryArn: found?.permissionsBoundaryArn,
  };
}

function findPolicy({ account, operation, input }: AuthorizationCall): RequestedResource {
  if (operation === "CreatePolicy") {
    const name = readText(input, "PolicyName");
    const path = formatPath(readText(input, "Path") ?? "/");
    return { arn: formatIamArn(account.accountId, "policy", path, formatName(name)), text: `policy ${name}` };
  }
  const given = readText(input, "PolicyArn") ?? "";
  const [, owner, name] = /^arn:aws:iam::(\d{12}|aws):policy\/([\w+=,.@/-]+)$/.exec(given) ?? [];
  // That nobody may change AWS's own policies is for the operation to say.
  const isForeign = owner === undefined || (owner === "aws" && CHANGES.has(operation));
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

function readList(input: Members, name: string): readonly unknown[] {
  const value = input[name];
  return Array.isArray(value) ? value : [];
}
