import type { DocumentFault } from "../document/malformed.js";
import type { RefusedIdentity } from "../identity/refusal.js";
import type { Denial, PolicyType } from "../policy/decision.js";
import type { PolicyExplanation } from "../policy/explanation.js";

/** Why a request was allowed or refused: plain data, as the control interface gives it. */
export interface RequestExplanation {
  readonly requestId: string;
  /** ISO 8601, UTC, by the local account's clock. */
  readonly at: string;
  readonly service: string;
  readonly operation?: string;
  readonly accountId?: string;
  readonly callerArn?: string;
  readonly error?: { readonly code: string; readonly message: string };
  /** Why it was not known who called. */
  readonly refusedIdentity?: RefusedIdentity;
  /** What is wrong in the policy document that it brought. */
  readonly documentFault?: DocumentFault;
  /** Changes of IAM had not yet arrived everywhere when it was decided. */
  readonly isEarly: boolean;
  /** None when no policy was asked: the caller was not known, or the operation needs no permission. */
  readonly decisions: readonly DecisionExplanation[];
}

/** Why one permission was given or not. */
export interface DecisionExplanation {
  readonly action: string;
  readonly resource: string;
  readonly principalArn: string;
  /** There is no such role in the caller's own account; of another's nobody is told. */
  readonly isRoleMissing?: true;
  /** Undefined: it was allowed. */
  readonly denial?: Denial;
  /** Every policy that was asked, in the order of AWS's evaluation. */
  readonly policies: readonly PolicyExplanation[];
  /** What would have allowed it; undefined when it was allowed, or when nothing is known that would. */
  readonly remedy?: Remedy;
}

/** What would have allowed a request; tried out before it is told. */
export interface Remedy {
  /** Statements that deny and would have to go, by their place in the policy from 1. */
  readonly remove: readonly {
    readonly policyType: PolicyType;
    readonly name: string;
    readonly index: number;
  }[];
  /** The smallest statements that are missing, by the kind of policy that they are missing in. */
  readonly add: readonly { readonly policyType: PolicyType; readonly statement: RemedyStatement }[];
}

/** A statement that allows just what was asked for. */
export interface RemedyStatement {
  readonly Effect: "Allow";
  readonly Principal?: { readonly AWS: string } | { readonly Federated: string };
  readonly Action: string;
  readonly Resource?: string;
  readonly Condition?: { readonly StringEquals: Readonly<Record<string, string>> };
}
