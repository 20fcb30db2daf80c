import { type JsonObject, listOf, readStatements } from "../document/json.js";
import type { NamedPolicy, OrganizationLevel, PolicyQuestion } from "./decision.js";

/** An action that the evaluation surely knows, and that works on no resources. */
const STAND_IN = "ec2:DescribeVpcs";
/** An action that matches nothing. */
const NOTHING = "seigo:Nothing";

/**
 * AWS's models are ahead of the list of actions that the evaluation goes by. For an action that is not in the list
 * another one is asked, in documents that say of it what they said of the first.
 */
export function replaceUnlisted(question: PolicyQuestion): PolicyQuestion {
  if (question.isUnlisted !== true) return question;
  const { action, boundary, sessionPolicies, resourcePolicy, serviceControl, resourceControl } = question;
  const replace = (policy: NamedPolicy) => ({ ...policy, document: replaceIn(policy.document, action) });
  const replaceLevel = (level: OrganizationLevel) => ({ ...level, policies: level.policies.map(replace) });
  return {
    ...question,
    action: STAND_IN,
    resource: "*",
    identityPolicies: question.identityPolicies.map(replace),
    ...(boundary === undefined ? {} : { boundary: replace(boundary) }),
    ...(sessionPolicies === undefined ? {} : { sessionPolicies: sessionPolicies.map(replace) }),
    ...(resourcePolicy === undefined ? {} : { resourcePolicy: replace(resourcePolicy) }),
    ...(serviceControl === undefined ? {} : { serviceControl: serviceControl.map(replaceLevel) }),
    ...(resourceControl === undefined ? {} : { resourceControl: resourceControl.map(replaceLevel) }),
  };
}

function replaceIn(document: string, action: string): string {
  const policy = JSON.parse(document) as JsonObject;
  const statements = readStatements(policy).map((statement) => {
    const key = "NotAction" in statement ? "NotAction" : "Action";
    const isMatch = listOf(statement[key]).some((pattern) => matchesAction(pattern, action));
    return { ...statement, [key]: isMatch ? STAND_IN : NOTHING };
  });
  return JSON.stringify({ ...policy, Statement: statements });
}

/** Says whether an action matches a pattern such as `ec2:Describe*`, in any case. */
function matchesAction(pattern: string, action: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "i").test(action);
}
