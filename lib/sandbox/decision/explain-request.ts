import type { MadeDecision } from "../policy/decision.js";
import { explainPolicies } from "../policy/explain-policies.js";
import type { DecisionExplanation, RequestExplanation } from "./explanation.js";
import { findRemedy } from "./find-remedy.js";
import type { RequestEntry } from "./request-log.js";

/** How the ARN ends that stands for a role that does not exist. */
const MISSING_ROLE = ":role/*";

/** Works out why a request was allowed or refused; only when somebody asks, because it takes milliseconds. */
export async function explainRequest(entry: RequestEntry): Promise<RequestExplanation> {
  const { requestId, at, service, operation, accountId, callerArn, error, isEarly = false } = entry;
  const { refusedIdentity, documentFault } = entry;
  return {
    requestId,
    at: new Date(at).toISOString(),
    service,
    ...(operation === undefined ? {} : { operation }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(callerArn === undefined ? {} : { callerArn }),
    ...(error === undefined ? {} : { error }),
    ...(refusedIdentity === undefined ? {} : { refusedIdentity }),
    ...(documentFault === undefined ? {} : { documentFault }),
    isEarly,
    decisions: await Promise.all(entry.decisions.map((made) => explainDecision(made, accountId))),
  };
}

async function explainDecision(
  { question, decision }: MadeDecision,
  accountId: string | undefined,
): Promise<DecisionExplanation> {
  const { action, resource, principalArn } = question;
  const isRoleMissing = resource.endsWith(MISSING_ROLE) && question.resourceAccountId === accountId;
  const policies = await explainPolicies(question);
  const remedy = decision === undefined ? undefined : await findRemedy(question);
  return {
    action,
    resource,
    principalArn,
    ...(isRoleMissing && action.startsWith("sts:AssumeRole") ? { isRoleMissing } : {}),
    ...(decision === undefined ? {} : { denial: decision }),
    policies,
    ...(remedy === undefined ? {} : { remedy }),
  };
}
