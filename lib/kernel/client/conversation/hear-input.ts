import type { Content } from "../../protocol/message.js";
import type { Conversation } from "./conversation.js";
import { checkCount, formatValue } from "./count.js";
import type { Problem } from "./problem.js";

const TYPE = "execute_input";
/** How much of foreign code is told. */
const SHOWN = 60;

/** `execute_input`: once, while it is busy, exactly our code, the next number. */
export function hearInput(before: Conversation, { code, execution_count }: Content): Conversation {
  const inputCount = typeof execution_count === "number" ? execution_count : before.inputCount;
  const problem = before.problem ?? findProblem(before, code) ?? checkCount(before.asked, execution_count);
  return { ...before, inputCount, problem };
}

function findProblem({ phase, inputCount, asked }: Conversation, code: unknown): Problem | undefined {
  if (phase === "sent") return { kind: "early", came: TYPE };
  if (inputCount !== null) return { kind: "twice", came: TYPE };
  if (phase === "idle") return { kind: "late", came: TYPE };
  if (code !== asked.code) return { kind: "code", came: cut(code), wanted: cut(asked.code) };
  return undefined;
}

function cut(code: unknown): string {
  const text = formatValue(code);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
