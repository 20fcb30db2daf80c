import type { RequestedResource } from "../authorization/requested-action.js";
import type { Caller } from "../identity/caller.js";
import type { Members } from "../protocol/members.js";
import { findHeader, type HttpRequest } from "../server/request.js";
import type { Service } from "../service/operation.js";
import type { AccountState } from "../store/account-state.js";
import type { Tag } from "../store/entity.js";
import { keyOf } from "../store/table.js";

/** Condition keys and their values. */
export type Context = Map<string, string | readonly string[]>;

/** What a request brings with it before anything is asked of it. */
export interface RequestFacts {
  readonly request: HttpRequest;
  readonly service: Service;
  readonly region: string;
  readonly caller: Caller;
  readonly account: AccountState;
  readonly input: Members;
  readonly now: Date;
}

/** What a context is made from, as it was when the request came. It holds on to no body and no table. */
interface ContextFacts extends Pick<RequestFacts, "service" | "region" | "caller" | "input" | "now"> {
  readonly sourceIp: string;
  readonly userAgent: string | undefined;
  readonly referer: string | undefined;
  /** Of the caller's user or role. */
  readonly tags: readonly Tag[];
}

/**
 * The condition keys that are the same for every action of a request, filled as AWS fills them.
 * They are as they were at the call, but put together when they are first asked for: most policies name none.
 */
export function createContext(given: RequestFacts): () => Context {
  const { request, service, region, caller, input, now } = given;
  const facts: ContextFacts = {
    service,
    region,
    caller,
    input,
    now,
    sourceIp: request.sourceIp,
    userAgent: findHeader(request, "user-agent"),
    referer: findHeader(request, "referer"),
    tags: findTags(given),
  };
  let context: Context | undefined;
  return () => {
    context ??= fillContext(facts);
    return context;
  };
}

function findTags({ caller, account }: RequestFacts): readonly Tag[] {
  if (caller.type === "user") return account.users.get(keyOf(caller.userName))?.tags ?? [];
  if (caller.type === "session") return account.roles.get(keyOf(caller.roleName))?.tags ?? [];
  return [];
}

/** What is known of a request in which an identity provider vouches for somebody. */
export interface FederatedFacts extends Pick<RequestFacts, "request" | "region" | "now"> {
  /** What is asked for: the session's name, tags and source identity, as members of AssumeRole's input. */
  readonly input: Members;
}

/** The condition keys of a request to STS that nobody of an account signs. */
export function createFederatedContext({ request, region, now, input }: FederatedFacts): Context {
  const { sourceIp } = request;
  const userAgent = findHeader(request, "user-agent");
  const referer = findHeader(request, "referer");
  const context = createRequestContext({ service: "sts", region, now, sourceIp, userAgent, referer });
  addInput(context, input);
  return context;
}

function fillContext(facts: ContextFacts): Context {
  const context = createRequestContext(facts);
  addCaller(context, facts);
  addCode(context, facts);
  addInput(context, facts.input);
  return context;
}

/** The keys that are known whoever calls. */
function createRequestContext(facts: Omit<ContextFacts, "caller" | "input" | "tags">): Context {
  const { service, region, now } = facts;
  const context: Context = new Map([
    ["aws:CurrentTime", now.toISOString().replace(/\.\d{3}/, "")],
    ["aws:EpochTime", String(Math.floor(now.getTime() / 1000))],
    ["aws:SourceIp", facts.sourceIp],
    // Every call to AWS is encrypted. The one to the local account never leaves the machine.
    ["aws:SecureTransport", "true"],
    ["aws:RequestedRegion", service === "iam" ? "us-east-1" : region],
    ["aws:ViaAWSService", "false"],
    ["aws:PrincipalIsAWSService", "false"],
  ]);
  setText(context, "aws:UserAgent", facts.userAgent);
  setText(context, "aws:Referer", facts.referer);
  if (service === "ec2") context.set("ec2:Region", region);
  return context;
}

/** The context of one action: what is known of its resource is added, and keys that come with both sides. */
export function addResource(
  context: Context,
  resource: RequestedResource,
  accountId: string,
  more: Readonly<Record<string, string | readonly string[]>>,
): Context {
  const extended: Context = new Map(context);
  extended.set("aws:ResourceAccount", accountId);
  for (const { Key, Value } of resource.tags ?? []) {
    for (const prefix of ["aws", "iam", "ec2"]) extended.set(`${prefix}:ResourceTag/${Key}`, Value);
  }
  for (const [key, value] of Object.entries(resource.context ?? {})) extended.set(key, value);
  if (resource.permissionsBoundaryArn !== undefined && !context.has("iam:PermissionsBoundary")) {
    extended.set("iam:PermissionsBoundary", resource.permissionsBoundaryArn);
  }
  for (const [key, value] of Object.entries(more)) extended.set(key, value);
  return extended;
}

const PRINCIPAL_TYPES = {
  user: "User",
  session: "AssumedRole",
  federated: "FederatedUser",
  root: "Account",
} as const;

function addCaller(context: Context, { caller, tags, now }: ContextFacts): void {
  context.set("aws:PrincipalAccount", caller.accountId);
  context.set("aws:userid", caller.userId);
  context.set("aws:PrincipalArn", caller.type === "session" ? caller.roleArn : caller.arn);
  context.set("aws:PrincipalType", PRINCIPAL_TYPES[caller.type]);
  if (caller.type === "user") context.set("aws:username", caller.userName);
  addTags(context, tags);
  if (caller.type === "session") {
    addTags(context, caller.sessionTags);
    setText(context, "aws:SourceIdentity", caller.sourceIdentity);
  }
  if (caller.type === "federated") addTags(context, caller.sessionTags);
  const lifetime = caller.type === "session" || caller.type === "federated" ? caller : caller.temporary;
  if (lifetime !== undefined) {
    context.set("aws:TokenIssueTime", lifetime.issued.toISOString().replace(/\.\d{3}/, ""));
    context.set("aws:MultiFactorAuthPresent", String(lifetime.authenticated !== undefined));
    if (lifetime.authenticated !== undefined) {
      const age = Math.floor((now.getTime() - lifetime.authenticated.getTime()) / 1000);
      context.set("aws:MultiFactorAuthAge", String(age));
    }
  }
}

/** A one-time code has been checked before policies are asked. */
function addCode(context: Context, { service, input }: ContextFacts): void {
  if (service !== "sts" || input["TokenCode"] === undefined) return;
  context.set("aws:MultiFactorAuthPresent", "true");
  context.set("aws:MultiFactorAuthAge", "0");
}

function addTags(context: Context, tags: readonly Tag[]): void {
  for (const { Key, Value } of tags) context.set(`aws:PrincipalTag/${Key}`, Value);
}

/** Members that are condition keys too. */
const MEMBER_KEYS: Readonly<Record<string, string>> = {
  PolicyArn: "iam:PolicyARN",
  PermissionsBoundary: "iam:PermissionsBoundary",
  AWSServiceName: "iam:AWSServiceName",
  ServiceName: "iam:ServiceSpecificCredentialServiceName",
  CredentialAgeDays: "iam:ServiceSpecificCredentialAgeDays",
  ExternalId: "sts:ExternalId",
  RoleSessionName: "sts:RoleSessionName",
  SourceIdentity: "sts:SourceIdentity",
};

function addInput(context: Context, input: Members): void {
  for (const [member, key] of Object.entries(MEMBER_KEYS)) {
    const value = input[member];
    if (typeof value === "string" || typeof value === "number") context.set(key, String(value));
  }
  const tags = readTags(input["Tags"]);
  for (const { Key, Value } of tags) context.set(`aws:RequestTag/${Key}`, Value);
  const keys = [...tags.map(({ Key }) => Key), ...readTexts(input["TagKeys"])];
  if (keys.length > 0) context.set("aws:TagKeys", keys);
  const transitive = readTexts(input["TransitiveTagKeys"]);
  if (transitive.length > 0) context.set("sts:TransitiveTagKeys", transitive);
}

function readTags(value: unknown): readonly Tag[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((tag) =>
    typeof tag?.Key === "string" ? [{ Key: tag.Key, Value: String(tag.Value ?? "") }] : [],
  );
}

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function setText(context: Context, key: string, value: string | undefined): void {
  if (value !== undefined) context.set(key, value);
}
