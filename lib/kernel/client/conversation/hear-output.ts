import type { Content } from "../../protocol/message.js";
import type { Conversation } from "./conversation.js";
import { checkCount, formatValue } from "./count.js";
import type { Problem } from "./problem.js";

/** What each kind of output has to have so that it can be shown. */
const SHOWN: Readonly<Record<string, (content: Content) => string | undefined>> = {
  stream: ({ name, text }) => {
    if (name !== "stdout" && name !== "stderr") return "name: stdout, stderr";
    return typeof text === "string" ? undefined : "text";
  },
  display_data: needData,
  update_display_data: needData,
  execute_result: needData,
  error: ({ ename, evalue }) =>
    typeof ename === "string" && typeof evalue === "string" ? undefined : "ename, evalue",
  clear_output: () => undefined,
};

/** Whether messages of this type change what is shown below a cell. */
export function isOutput(type: string): boolean {
  return Object.hasOwn(SHOWN, type);
}

/** Output: not before busy. What comes after idle is looked at when the run ends, a result excepted. */
export function hearOutput(before: Conversation, type: string, content: Content): Conversation {
  const problem = before.problem ?? findProblem(before, type, content);
  if (before.phase === "idle") return { ...before, problem };
  const errors = type === "error" ? [...before.errors, content] : before.errors;
  return { ...before, errors, output: before.output ?? type, problem };
}

function findProblem(
  { phase, asked, inputCount }: Conversation,
  type: string,
  content: Content,
): Problem | undefined {
  if (phase === "sent") return { kind: "early", came: type };
  const missing = SHOWN[type]?.(content);
  if (missing !== undefined) return { kind: "malformed", came: type, wanted: missing };
  if (type !== "execute_result") return undefined;
  if (phase === "idle") return { kind: "late", came: type };
  const count = content["execution_count"];
  if (inputCount === null) return checkCount(asked, count);
  return count === inputCount
    ? undefined
    : { kind: "resultCount", came: formatValue(count), wanted: inputCount };
}

function needData({ data }: Content): string | undefined {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? undefined : "data";
}
