import { message } from "../../message/message.js";
import type { Denial, PolicyType } from "../policy/decision.js";
import type { PolicyExplanation, StatementExplanation } from "../policy/explanation.js";
import type { DecisionExplanation, Remedy, RequestExplanation } from "./explanation.js";
import { formatAllowedFailure } from "./format-allowed-failure.js";
import { formatMiss } from "./format-miss.js";
import { formatRefusedIdentity } from "./format-refused-identity.js";

/** Says in the reader's language why a request was allowed or refused: lines without a last line break. */
export function formatExplanation(explanation: RequestExplanation): string {
  const { requestId, at, service, operation, callerArn, error, decisions } = explanation;
  const result = error === undefined ? message("allowed") : `${error.code}: ${error.message}`;
  return [
    ...formatAllowedFailure(explanation),
    message("Request {requestId} ({at})", { requestId, at }),
    indent(1, message("caller: {caller}", { caller: callerArn ?? message("not known") })),
    indent(1, message("operation: {operation}", { operation: `${service}:${operation ?? "?"}` })),
    indent(1, message("answer: {result}", { result })),
    ...(explanation.isEarly
      ? [indent(1, message("At that time, changes of IAM had not yet arrived everywhere."))]
      : []),
    ...(decisions.length === 0 ? ["", formatNoDecision(explanation)] : []),
    ...decisions.flatMap((decision) => ["", ...formatDecision(decision)]),
  ].join("\n");
}

function formatNoDecision({ callerArn, refusedIdentity }: RequestExplanation): string {
  if (refusedIdentity !== undefined) {
    const reason = formatRefusedIdentity(refusedIdentity);
    return [message("No policy was asked: it was not known who was calling."), ...reason].join("\n");
  }
  return callerArn === undefined
    ? message("No policy was asked: it was not known who was calling.")
    : message("No policy was asked: this operation needs no permission, or the account's root user called.");
}

function formatDecision(decision: DecisionExplanation): readonly string[] {
  const { action, resource, denial, policies, remedy, isRoleMissing = false } = decision;
  return [
    denial === undefined
      ? message("{action} on {resource}: allowed", { action, resource })
      : message("{action} on {resource}: denied", { action, resource }),
    ...(denial === undefined ? [] : [indent(1, formatDenial(denial))]),
    ...(isRoleMissing
      ? [indent(1, message("There is no such role. AWS does not tell that to anybody."))]
      : []),
    ...(policies.length === 0 ? [indent(1, message("There is no policy that could allow it."))] : []),
    ...policies.flatMap(formatPolicy),
    ...(remedy === undefined || isRoleMissing ? [] : formatRemedy(remedy, decision)),
  ];
}

function formatDenial({ effect, policyType }: Denial): string {
  const type = formatType(policyType);
  return effect === "explicit"
    ? message("decided by: a statement of the {type} denies it", { type })
    : message("decided by: no statement of the {type} allows it", { type });
}

function formatPolicy({ policyType, name, statements }: PolicyExplanation): readonly string[] {
  return [
    indent(1, message("{type} {name}", { type: formatType(policyType), name })),
    ...statements.flatMap(formatStatement),
  ];
}

function formatStatement({ index, sid, effect, misses }: StatementExplanation): readonly string[] {
  const values = { index: sid === undefined ? index : `${index} (${sid})`, effect };
  if (misses.length === 0) return [indent(2, message("statement {index}, {effect}: applies", values))];
  return [
    indent(2, message("statement {index}, {effect}: does not apply", values)),
    ...misses.map((miss) => indent(3, formatMiss(miss))),
  ];
}

function formatRemedy({ remove, add }: Remedy, decision: DecisionExplanation): readonly string[] {
  return [
    ...remove.map(({ policyType, name, index }) =>
      indent(
        1,
        message("It would be allowed without statement {index} of the {type} {name}.", {
          index,
          type: formatType(policyType),
          name,
        }),
      ),
    ),
    ...add.flatMap(({ policyType, statement }) => [
      indent(
        1,
        message("The smallest statement that would allow it, in the {type}:", {
          type: formatPlace(policyType, decision),
        }),
      ),
      ...JSON.stringify(statement, undefined, 2)
        .split("\n")
        .map((line) => indent(2, line)),
    ]),
  ];
}

/** The policies of a user or role are many; what is meant is any of them. */
function formatPlace(policyType: PolicyType, { principalArn }: DecisionExplanation): string {
  if (policyType !== "identity") return formatType(policyType);
  return message("identity-based policy of {principal}", { principal: principalArn });
}

/** What a kind of policy is called. */
function formatType(policyType: PolicyType): string {
  switch (policyType) {
    case "identity":
      return message("identity-based policy");
    case "boundary":
      return message("permissions boundary");
    case "session":
      return message("session policy");
    case "trust":
      return message("trust policy");
    case "resource":
      return message("resource-based policy");
    case "scp":
      return message("service control policy");
    case "rcp":
      return message("resource control policy");
  }
}

function indent(level: number, text: string): string {
  return `${"  ".repeat(level)}${text}`;
}
