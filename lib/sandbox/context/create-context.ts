import type { Caller } from "../identity/caller.js";
import { findHeader, type HttpRequest } from "../protocol/http-request.js";
import type { Members } from "../protocol/members.js";
import type { AccountState } from "../store/account-state.js";
import type { Tag } from "../store/entity.js";
import { keyOf } from "../store/table.js";
import type { KeyedService } from "./keyed-service.js";

/** Condition keys and their values. */
export type Context = Map<string, string | readonly string[]>;

/** What a request brings with it before anything is asked of it. */
export interface RequestFacts {
  readonly request: HttpRequest;
  readonly service: KeyedService;
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
export interface FederatedFacts extends Pick<RequestFacts, "request" | "service" | "region" | "now"> {
  /** What is asked for: the session's name, tags and source identity, as members of AssumeRole's input. */
  readonly input: Members;
}

/** The condition keys of a request to STS that nobody of an account signs. */
export function createFederatedContext({ request, service, region, now, input }: FederatedFacts): Context {
  const { sourceIp } = request;
  const userAgent = findHeader(request, "user-agent");
  const referer = findHeader(request, "referer");
  const context = createRequestContext({ service, region, now, sourceIp, userAgent, referer });
  addInput(context, { service, region, input });
  return context;
}

function fillContext(facts: ContextFacts): Context {
  const context = createRequestContext(facts);
  addCaller(context, facts);
  addInput(context, facts);
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
    ["aws:RequestedRegion", service.globalRegion ?? region],
    ["aws:ViaAWSService", "false"],
    ["aws:PrincipalIsAWSService", "false"],
  ]);
  setText(context, "aws:UserAgent", facts.userAgent);
  setText(context, "aws:Referer", facts.referer);
  return context;
}

/** What the condition keys of a resource are made from. */
export interface ContextResource {
  /** An ARN, or `*`. */
  readonly arn: string;
  readonly tags?: readonly Tag[] | undefined;
  /** Condition keys that are asked for on this resource only. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  readonly permissionsBoundaryArn?: string | undefined;
}

/** The context of one action: what is known of its resource is added, and keys that come with both sides. */
export function addResource(
  context: Context,
  resource: ContextResource,
  accountId: string,
  more: Readonly<Record<string, string | readonly string[]>>,
): Context {
  const extended: Context = new Map(context);
  extended.set("aws:ResourceAccount", accountId);
  const [, , service] = resource.arn.split(":");
  for (const { Key, Value } of resource.tags ?? []) {
    for (const prefix of ["aws", service]) extended.set(`${prefix}:ResourceTag/${Key}`, Value);
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

function addTags(context: Context, tags: readonly Tag[]): void {
  for (const { Key, Value } of tags) context.set(`aws:PrincipalTag/${Key}`, Value);
}

function addInput(
  context: Context,
  { service, region, input }: Pick<ContextFacts, "service" | "region" | "input">,
): void {
  for (const [member, key] of Object.entries(service.memberKeys ?? {})) {
    const value = input[member];
    if (typeof value === "string" || typeof value === "number") context.set(key, String(value));
  }
  const tags = readTags(input["Tags"]);
  for (const { Key, Value } of tags) context.set(`aws:RequestTag/${Key}`, Value);
  const keys = [...tags.map(({ Key }) => Key), ...readTexts(input["TagKeys"])];
  if (keys.length > 0) context.set("aws:TagKeys", keys);
  for (const [key, value] of Object.entries(service.findKeys?.({ input, region }) ?? {}))
    context.set(key, value);
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
