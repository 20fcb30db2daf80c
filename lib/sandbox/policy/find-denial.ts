import { readyCompiler } from "./compile-policy.js";
import type { Decision, Evaluation, MadeDecision, NamedPolicy, PolicyQuestion } from "./decision.js";
import { simulate } from "./simulate.js";
import { replaceUnlisted } from "./unlisted-action.js";

/** Decisions that were made before: the same question about the same documents has the same answer. */
const MAX_DECISIONS = 5000;
const answers = new Map<string, Answer>();

const NOTHING: Record<string, string | string[]> = {};

/** An evaluation, and what is kept of it: of the condition keys only those that a policy names. */
interface Answer {
  readonly evaluation: Evaluation;
  readonly made: MadeDecision;
}

/** Asks the policies whether a principal may do something, and says who denied it. */
export async function findDenial(question: PolicyQuestion): Promise<Decision> {
  return (await findAnswer(question)).evaluation.decision;
}

/** Asks the policies whether a principal may do something, and tells what each of them said. */
export async function evaluate(question: PolicyQuestion): Promise<Evaluation> {
  return (await findAnswer(question)).evaluation;
}

/**
 * Asks the policies, and gives question and answer to be kept. Of what is allowed all is given that can matter to it,
 * and the same for the same: a thousand take the room of one. A denied question is the one that was put.
 */
export async function decide(question: PolicyQuestion): Promise<MadeDecision> {
  const { made } = await findAnswer(question);
  return made.decision === undefined ? made : { question, decision: made.decision };
}

async function findAnswer(asked: PolicyQuestion): Promise<Answer> {
  const replaced = replaceUnlisted(asked);
  const compile = await readyCompiler();
  const { principalArn, action, resource, resourceAccountId, serviceControl, resourceControl } = replaced;
  // Every text with its length before it: no two questions make the same key.
  let key = "";
  for (const text of [principalArn, asked.action, asked.resource, action, resource, resourceAccountId]) {
    key += `${text.length}:${text}`;
  }
  const texts: string[] = [];
  for (const policies of listGroups(replaced)) {
    key += `;${policies?.length}`;
    for (const { name, document } of policies ?? []) {
      const { id, text } = compile(document);
      key += `,${id},${name.length}:${name}`;
      if (text !== "") texts.push(text);
    }
  }
  key += `;${serviceControl?.length},${resourceControl?.length}`;
  const context = texts.length === 0 ? NOTHING : findMentioned(asked.context(), texts);
  if (context !== NOTHING) key += JSON.stringify(context);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const evaluation = await simulate(replaced, context, compile);
  const named = new Map(Object.entries(context));
  const question = { ...asked, context: () => named };
  const answer = { evaluation, made: { question, decision: evaluation.decision } };
  if (answers.size >= MAX_DECISIONS) answers.clear();
  answers.set(key, answer);
  return answer;
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
    action: "iam:GetAccountSummary",
    resource: "*",
    resourceAccountId: "000000000000",
    context: () => new Map(),
    identityPolicies: [],
  });
}

/** Only keys that a policy names can matter; the others would cost time and keep decisions from being known. */
function findMentioned(
  context: ReturnType<PolicyQuestion["context"]>,
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
