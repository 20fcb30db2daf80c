import type {
  AuthorizationCall,
  RequestedAction,
  RequestedResource,
} from "../../authorization/requested-action.js";
import { formatTrustPolicy, TRUSTS_NOBODY } from "../../document/trust-policy.js";
import { checkMfa } from "../../mfa/check-mfa.js";
import { AwsError } from "../../protocol/aws-error.js";
import type { Members } from "../../protocol/members.js";
import { formatIamArn } from "../../store/arn.js";
import { findRoleByArn } from "../../store/find-role.js";

/** Who somebody is can always be asked, and so can a session of one's own; no policy is consulted. */
const ALWAYS_ALLOWED = new Set(["GetCallerIdentity", "GetSessionToken"]);

/** Operations that take a one-time code. */
const WITH_CODE = new Set(["AssumeRole", "GetSessionToken"]);

/** The permissions an STS operation needs. */
export async function findStsActions(call: AuthorizationCall): Promise<readonly RequestedAction[]> {
  const { operation, input, account } = call;
  if (WITH_CODE.has(operation)) checkMfa(account, call.caller, input, [new Date(), call.now]);
  if (ALWAYS_ALLOWED.has(operation)) return [];
  if (operation === "AssumeRole") return findAssumeRoleActions(call);
  if (operation === "GetFederationToken") {
    const arn = `arn:aws:sts::${account.accountId}:federated-user/${readText(input, "Name")}`;
    const actions = ["sts:GetFederationToken"];
    if (hasTags(input)) actions.push("sts:TagSession");
    return actions.map((action) => ({ action, resource: { arn, text: arn } }));
  }
  if (operation === "GetWebIdentityToken") return findTokenActions(input);
  return [{ action: `sts:${operation}`, resource: { arn: "*" } }];
}

function findTokenActions(input: Members): readonly RequestedAction[] {
  const { Audience: audience, SigningAlgorithm: algorithm, DurationSeconds: seconds } = input;
  const context = {
    ...(Array.isArray(audience) ? { "sts:IdentityTokenAudience": audience.map(String) } : {}),
    ...(algorithm === undefined ? {} : { "sts:SigningAlgorithm": String(algorithm) }),
    ...(seconds === undefined ? {} : { "sts:DurationSeconds": String(seconds) }),
  };
  const actions = ["sts:GetWebIdentityToken"];
  if (hasTags(input)) actions.push("sts:TagGetWebIdentityToken");
  return actions.map((action) => ({ action, resource: { arn: "*", context } }));
}

function findAssumeRoleActions(call: AuthorizationCall): readonly RequestedAction[] {
  const { input, caller } = call;
  const resource = findRole(call);
  // No policy of the account binds its root user, who may do all but this.
  if (caller.type === "root") {
    throw new AwsError("AccessDenied", "Roles may not be assumed by root accounts.", 403);
  }
  const actions = ["sts:AssumeRole"];
  if (hasTags(input)) actions.push("sts:TagSession");
  if (readText(input, "SourceIdentity") !== undefined) actions.push("sts:SetSourceIdentity");
  return actions.map((action) => ({ action, resource }));
}

/**
 * The role and its trust policy. A role that does not exist is refused like one that trusts nobody,
 * so that nobody learns which roles there are.
 */
function findRole({ input, store, account }: AuthorizationCall): RequestedResource {
  const given = readText(input, "RoleArn") ?? "";
  const [, accountId] = /^arn:[^:]+:[^:]+:[^:]*:([^:]*):.+$/.exec(given) ?? [];
  if (accountId === undefined) throw new AwsError("ValidationError", `${given} is invalid`, 400);
  const found = findRoleByArn(store, given);
  return {
    arn: found === undefined ? formatIamArn(account.accountId, "role", "/", "*") : given,
    text: given,
    accountId,
    tags: found?.role.tags ?? [],
    resourcePolicy: {
      name: "trust",
      document: found === undefined ? TRUSTS_NOBODY : formatTrustPolicy(store, found.role.trustPolicy),
    },
  };
}

function hasTags({ Tags: tags }: Members): boolean {
  return Array.isArray(tags) && tags.length > 0;
}

function readText(input: Members, name: string): string | undefined {
  const value = input[name];
  return typeof value === "string" ? value : undefined;
}
