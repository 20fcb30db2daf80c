import { readyCompiler } from "./compile-policy.js";
import type { Decision, Evaluation, PolicyQuestion } from "./decision.js";
import { simulate } from "./simulate.js";
import { replaceUnlisted } from "./unlisted-action.js";

/** Decisions that were made before: the same question about the same documents has the same answer. */
const MAX_DECISIONS = 5000;
const evaluations = new Map<string, Evaluation>();

/** Asks the policies whether a principal may do something, and says who denied it. */
export async function findDenial(question: PolicyQuestion): Promise<Decision> {
  return (await evaluate(question)).decision;
}

/** Asks the policies whether a principal may do something, and tells what each of them said. */
export async function evaluate(asked: PolicyQuestion): Promise<Evaluation> {
  const question = replaceUnlisted(asked);
  const compile = await readyCompiler();
  const { identityPolicies, boundary, sessionPolicies, resourcePolicy } = question;
  const levels = [...(question.serviceControl ?? []), ...(question.resourceControl ?? [])];
  const groups = [
    identityPolicies,
    [boundary],
    sessionPolicies ?? [undefined],
    [resourcePolicy],
    ...levels.map(({ policies }) => policies),
  ].map((policies) =>
    policies.map((policy) => (policy === undefined ? undefined : { ...policy, ...compile(policy.document) })),
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
    [question.serviceControl?.length, question.resourceControl?.length],
    groups.map((policies) => policies.map((policy) => policy && [policy.name, policy.id])),
  ]);
  const known = evaluations.get(key);
  if (known !== undefined) return known;
  const evaluation = await simulate(question, context, compile);
  if (evaluations.size >= MAX_DECISIONS) evaluations.clear();
  evaluations.set(key, evaluation);
  return evaluation;
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
