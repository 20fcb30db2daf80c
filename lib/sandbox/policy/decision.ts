import type { PolicyResult } from "./policy-result.js";

/** The kinds of policy that can decide about a request. */
export type PolicyType = "identity" | "resource" | "trust" | "boundary" | "session" | "scp" | "rcp";

/** A policy that takes part in a decision. */
export interface NamedPolicy {
  /** The ARN of a managed policy, or the name of an inline one. */
  readonly name: string;
  readonly document: string;
}

/** The policies of one level of an organization: its root, a unit, or the account itself. */
export interface OrganizationLevel {
  /** `r-…`, `ou-…` or twelve digits. */
  readonly targetId: string;
  readonly policies: readonly NamedPolicy[];
}

/** One question to the policies: may this principal do this to this resource? */
export interface PolicyQuestion {
  readonly principalArn: string;
  /** `service:Action` */
  readonly action: string;
  /** AWS has the action, but the list of actions that the evaluation goes by does not have it yet. */
  readonly isUnlisted?: boolean;
  /** One ARN, or `*` for an action that knows no resources. */
  readonly resource: string;
  readonly resourceAccountId: string;
  /** What is known of the request, by condition key: put together when somebody asks, for most policies never do. */
  readonly context: () => ReadonlyMap<string, string | readonly string[]>;
  readonly identityPolicies: readonly NamedPolicy[];
  readonly boundary?: NamedPolicy | undefined;
  /** A session may do what at least one of these allows. Undefined: the session has none. */
  readonly sessionPolicies?: readonly NamedPolicy[] | undefined;
  /** The resource's own policy; for AssumeRole the trust policy. */
  readonly resourcePolicy?: NamedPolicy | undefined;
  /** The identity provider that vouches for the principal; its condition keys are hidden, see `hideProviderKey`. */
  readonly providerName?: string;
  /** Service control policies over the caller's account, the root's first. None: it is in no organization. */
  readonly serviceControl?: readonly OrganizationLevel[] | undefined;
  /** Resource control policies over the resource's account, the root's first. */
  readonly resourceControl?: readonly OrganizationLevel[] | undefined;
}

/** Why a request was denied: one policy type only, as AWS names one only. */
export interface Denial {
  readonly effect: "explicit" | "implicit";
  readonly policyType: PolicyType;
  /** The managed policy with the explicit deny. */
  readonly policyArn?: string;
}

/** The answer to a question; undefined is yes. */
export type Decision = Denial | undefined;

/** A statement that applies to a question. */
export interface MatchedStatement {
  readonly policyType: PolicyType;
  readonly effect: "Allow" | "Deny";
  /** The policy's, as it was given. */
  readonly policyName: string;
  /** Place in its policy, from 1. */
  readonly index: number;
}

/** A decision with what led to it. */
export interface Evaluation {
  readonly decision: Decision;
  /** What each kind of policy that was asked said for itself. */
  readonly results: Readonly<Partial<Record<PolicyType, PolicyResult>>>;
  readonly matched: readonly MatchedStatement[];
}

/** A question that was put, and its answer. */
export interface MadeDecision {
  readonly question: PolicyQuestion;
  readonly decision: Decision;
}
