import { readyCompiler } from "./compile-policy.js";
import type { Decision, PolicyQuestion } from "./decision.js";
import { simulate } from "./simulate.js";

/** Decisions that were made before: the same question about the same documents has the same answer. */
const MAX_DECISIONS = 5000;
const decisions = new Map<string, Decision>();

/** Asks the policies whether a principal may do something, and says who denied it. */
export async function findDenial(question: PolicyQuestion): Promise<Decision> {
  const compile = await readyCompiler();
  const { identityPolicies, boundary, sessionPolicies, resourcePolicy } = question;
  const groups = [identityPolicies, [boundary], sessionPolicies ?? [undefined], [resourcePolicy]].map(
    (policies) =>
      policies.map((policy) =>
        policy === undefined ? undefined : { ...policy, ...compile(policy.document) },
      ),
  );
  const texts = groups.flat().flatMap((policy) => (policy === undefined ? [] : [policy.text]));
  const context = findMentioned(question.context, texts);
  const { principalArn, action, resource, resourceAccountId } = question;
  const key = JSON.stringify([
    principalArn,
    action,
    resource,
    resourceAccountId,
    context,
    groups.map((policies) => policies.map((policy) => policy && [policy.name, policy.id])),
  ]);
  if (decisions.has(key)) return decisions.get(key);
  const decision = await simulate(question, context, compile);
  if (decisions.size >= MAX_DECISIONS) decisions.clear();
  decisions.set(key, decision);
  return decision;
}

/** Loads everything that decides ahead of the first question, so that it need not wait. */
export async function warmPolicies(): Promise<void> {
  await findDenial({
    principalArn: "arn:aws:iam::000000000000:user/nobody",
    action: "ec2:DescribeVpcs",
    resource: "*",
    resourceAccountId: "000000000000",
    context: new Map(),
    identityPolicies: [],
  });
}

/** Only keys that a policy names can matter; the others would cost time and keep decisions from being known. */
function findMentioned(
  context: PolicyQuestion["context"],
  texts: readonly string[],
): Record<string, string | string[]> {
  const mentioned: Record<string, string | string[]> = {};
  for (const [key, value] of context) {
    const name = key.toLowerCase();
    if (!texts.some((text) => text.includes(name))) continue;
    mentioned[key] = typeof value === "string" ? value : [...value];
  }
  return mentioned;
}
