import type { Denial, PolicyType } from "../policy/decision.js";

const NAMES: Readonly<Record<PolicyType, string>> = {
  identity: "identity-based policy",
  resource: "resource-based policy",
  trust: "role trust policy",
  boundary: "permissions boundary",
  session: "session policy",
  scp: "service control policy",
  rcp: "resource control policy",
};

/** What was asked and by whom, for a sentence of refusal. */
export interface DeniedRequest {
  readonly callerArn: string;
  readonly action: string;
  /** Undefined when AWS does not name the resource. */
  readonly resource?: string | undefined;
}

/** AWS's sentence: who is not authorized to perform what, on what, and (when it tells) why. */
export function formatDenial({ callerArn, action, resource }: DeniedRequest, denial?: Denial): string {
  const on = resource === undefined ? "" : ` on resource: ${resource}`;
  const sentence = `User: ${callerArn} is not authorized to perform: ${action}${on}`;
  return denial === undefined ? sentence : `${sentence} ${formatReason(action, denial)}`;
}

function formatReason(action: string, { effect, policyType, policyArn }: Denial): string {
  const name = NAMES[policyType];
  if (effect === "implicit") return `because no ${name} allows the ${action} action`;
  const article = policyType === "trust" ? "the" : /^[aeiou]/.test(name) ? "an" : "a";
  const arn = policyArn === undefined ? "" : `: ${policyArn}`;
  return `with an explicit deny in ${article} ${name}${arn}`;
}
