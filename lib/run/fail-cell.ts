import type { Execution } from "../kernel/kernel.js";
import { message } from "../message/message.js";
import type { CodeCell } from "../notebook/notebook.js";
import type { Output } from "../notebook/output.js";
import type { CellResult } from "./result.js";

/** Hides secrets; it may be what fails. */
type Hide = <Value>(value: Value) => Value | Promise<Value>;

/** Lines of our own stack that are told: enough to find the place. */
const SHOWN_STACK = 6;

/**
 * The result of a cell that an exception inside seigo left without a verdict: whatever it says, it is not the author's
 * fault. Keeps what the cell showed, but for outputs in which secrets could not be looked for.
 */
export async function failCell(
  cell: CodeCell,
  execution: Pick<Execution, "outputs" | "executionCount" | "duration" | "error"> | undefined,
  cause: unknown,
  hide: Hide,
): Promise<CellResult> {
  const { outputs = [], executionCount = null, duration = 0 } = execution ?? {};
  const shown: Output[] = [];
  for (const output of outputs) {
    const hidden = await attempt(() => hide(output));
    if (hidden !== undefined) shown.push(hidden);
  }
  const error = execution?.error && (await attempt(() => hide(execution.error)));
  const text = (await attempt(() => hide(describeMistake(cause)))) ?? nameCause(cause);
  const detail = message("seigo itself made a mistake at this cell; the lesson is not to blame: {text}", {
    text,
  });
  const missing = outputs.length - shown.length;
  const rest = message("Left out: {count} outputs, because secrets could not be looked for in them.", {
    count: missing,
  });
  return {
    cell,
    status: "internalError",
    outputs: shown,
    seen: { stdout: joinStream(shown, "stdout"), stderr: joinStream(shown, "stderr") },
    executionCount,
    expectation: cell.expectation,
    mismatches: [],
    ...(error === undefined ? {} : { error }),
    detail: missing === 0 ? detail : `${detail}\n${rest}`,
    duration,
  };
}

/** What was printed as it is: drawing it as a terminal would may be what failed. */
function joinStream(outputs: readonly Output[], name: "stdout" | "stderr"): string {
  return outputs
    .map((output) =>
      output.output_type === "stream" && output.name === name ? [output.text].flat().join("") : "",
    )
    .join("");
}

/** An exception inside seigo in words for whoever reports it: what it is, and where in our code. */
export function describeMistake(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const places = (cause.stack ?? "").split("\n").filter((line) => /^ +at /.test(line));
  return [`${cause.name}: ${cause.message}`, ...places.slice(0, SHOWN_STACK)].join("\n");
}

function nameCause(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}

async function attempt<Value>(step: () => Value | Promise<Value>): Promise<Value | undefined> {
  try {
    return await step();
  } catch {
    return undefined;
  }
}
