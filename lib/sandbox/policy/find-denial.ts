import { readyCompiler } from "./compile-policy.js";
import type { Decision, Evaluation, NamedPolicy, PolicyQuestion } from "./decision.js";
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
  const { principalArn, action, resource, resourceAccountId, serviceControl, resourceControl } = question;
  const parts: unknown[] = [principalArn, action, resource, resourceAccountId];
  const texts: string[] = [];
  for (const policies of listGroups(question)) {
    parts.push(policies?.length);
    for (const { name, document } of policies ?? []) {
      const { id, text } = compile(document);
      parts.push(name, id);
      if (text !== "") texts.push(text);
    }
  }
  const context = texts.length === 0 ? {} : findMentioned(question.context, texts);
  parts.push(serviceControl?.length, resourceControl?.length, context);
  const key = JSON.stringify(parts);
  const known = evaluations.get(key);
  if (known !== undefined) return known;
  const evaluation = await simulate(question, context, compile);
  if (evaluations.size >= MAX_DECISIONS) evaluations.clear();
  evaluations.set(key, evaluation);
  return evaluation;
}

/** The policies that take part, by what they are to the question; undefined is not the same as none. */
function listGroups(question: PolicyQuestion): readonly (readonly NamedPolicy[] | undefined)[] {
  const { identityPolicies, boundary, sessionPolicies, resourcePolicy } = question;
  const { serviceControl = [], resourceControl = [] } = question;
  return [
    identityPolicies,
    boundary && [boundary],
    sessionPolicies,
    resourcePolicy && [resourcePolicy],
    ...serviceControl.map(({ policies }) => policies),
    ...resourceControl.map(({ policies }) => policies),
  ];
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
