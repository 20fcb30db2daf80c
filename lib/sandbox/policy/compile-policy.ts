import type { ValidatedPolicy } from "@cloud-copilot/iam-policy";

type Library = typeof import("@cloud-copilot/iam-policy");
/** Gives a policy that has been read. Throws for one that is malformed. */
export type Compile = (document: string) => CompiledPolicy;
let compiler: Promise<Compile> | undefined;

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

/** Gives the function that reads policies, when it is loaded. */
export function readyCompiler(): Promise<Compile> {
  compiler ??= import("@cloud-copilot/iam-policy").then(createCompiler);
  return compiler;
}

function createCompiler({ createValidatedPolicy, validatePolicySyntax }: Library): Compile {
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
