import type { ValidatedPolicy } from "@cloud-copilot/iam-policy";

type Library = typeof import("@cloud-copilot/iam-policy");
let library: Promise<Library> | undefined;

/** A policy that has been read once for all its evaluations. */
export interface CompiledPolicy {
  /** Different for every document. */
  readonly id: number;
  readonly policy: ValidatedPolicy;
  /** What condition keys and variables are looked for in: the document in lower case, empty when it has none. */
  readonly text: string;
}

/** A class of a thousand shares a handful of documents; what is forgotten is read again. */
const MAX_COMPILED = 2000;
const compiled = new Map<string, CompiledPolicy>();
let lastId = 0;

/** Gives a function that reads policies. */
export async function readyCompiler(): Promise<(document: string) => CompiledPolicy> {
  library ??= import("@cloud-copilot/iam-policy");
  const { createValidatedPolicy, validatePolicySyntax } = await library;
  return (document) => {
    const known = compiled.get(document);
    if (known !== undefined) return known;
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    const parsed: unknown = JSON.parse(document, replaceImpossibleActions);
    const policy = createValidatedPolicy(parsed, validatePolicySyntax);
    const text = JSON.stringify(parsed);
    const hasKeys = text.includes('"Condition":') || text.includes("${");
    const made = { id: ++lastId, policy, text: hasKeys ? text.toLowerCase() : "" };
    compiled.set(document, made);
    return made;
  };
}

/**
 * AWS accepts actions of vendors that cannot exist, e.g. `ec2.amazonaws.com:DescribeVpcs`; the library does not.
 * They match nothing, so one that surely matches nothing stands for them.
 */
function replaceImpossibleActions(key: string, value: unknown): unknown {
  if (key !== "Action" && key !== "NotAction") return value;
  const replace = (action: unknown) =>
    typeof action === "string" && action !== "*" && !/^\s*[a-zA-Z0-9-]+:[a-zA-Z0-9*?, -]*$/.test(action)
      ? "seigo:Nothing"
      : action;
  return Array.isArray(value) ? value.map(replace) : replace(value);
}
