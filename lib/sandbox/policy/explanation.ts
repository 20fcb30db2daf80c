import type { PolicyType } from "./decision.js";

/** One policy that took part in a decision, and what each of its statements said. */
export interface PolicyExplanation {
  readonly policyType: PolicyType;
  /** The ARN of a managed policy, or the name of an inline one. */
  readonly name: string;
  readonly statements: readonly StatementExplanation[];
}

/** One statement against one question. */
export interface StatementExplanation {
  /** Its place in the policy, from 1. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  /** It applies when nothing of it misses. */
  readonly misses: readonly Miss[];
}

/** A part of a statement that does not fit the question. */
export interface Miss {
  readonly part: "action" | "resource" | "principal" | "condition";
  /** What the statement asks for, e.g. `ec2:Describe*`; of a condition its values. */
  readonly wanted: readonly string[];
  /** True when the statement names what it is not about, as with `NotAction`. */
  readonly isInverted?: boolean;
  /** Of a condition. */
  readonly operator?: string;
  readonly key?: string;
  /** The key's value in the request; undefined when the request has none. */
  readonly given?: string;
}
