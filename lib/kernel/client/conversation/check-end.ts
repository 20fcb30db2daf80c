import type { Content } from "../../protocol/message.js";
import type { Conversation } from "./conversation.js";
import { isAborted } from "./count.js";
import { checkReplyCount, formatStatus } from "./hear-reply.js";
import type { Problem } from "./problem.js";

/**
 * Checks the whole talk about a cell that was answered and whose idle has come: whether it can be believed. What comes
 * later is heard all the same, and can only make it worse.
 */
export function checkEnd(talk: Conversation): Problem | undefined {
  const { problem, phase, reply, asked, inputCount } = talk;
  if (problem !== undefined) return problem;
  if (phase === "sent") return { kind: "missing", wanted: '"busy"' };
  if (reply === undefined) return { kind: "missing", wanted: "execute_reply" };
  if (isAborted(reply["status"])) return checkAborted(talk, formatStatus(reply["status"]));
  if (asked.manners.repeatsCode && inputCount === null) return { kind: "missing", wanted: "execute_input" };
  return checkReplyCount(talk) ?? checkError(talk, reply);
}

/** What was not run shows nothing. */
function checkAborted({ inputCount, output }: Conversation, wanted: string): Problem | undefined {
  const came = inputCount === null ? output : "execute_input";
  return came === undefined ? undefined : { kind: "ranAborted", came, wanted };
}

/** The error that is shown is the one of the reply. */
function checkError({ asked, errors }: Conversation, reply: Content): Problem | undefined {
  const last = errors.at(-1);
  if (reply["status"] !== "error") {
    const said = last ?? (reply["ename"] === undefined ? undefined : reply);
    return said && { kind: "errorUnsaid", came: formatError(said) };
  }
  if (last === undefined) {
    return asked.manners.showsErrors ? { kind: "errorUnshown", wanted: formatError(reply) } : undefined;
  }
  // Wrapper kernels leave them out.
  if (reply["ename"] === undefined) return undefined;
  const isShown = errors.some(
    ({ ename, evalue }) => ename === reply["ename"] && evalue === (reply["evalue"] ?? evalue),
  );
  return isShown ? undefined : { kind: "errorOther", came: formatError(reply), wanted: formatError(last) };
}

function formatError({ ename, evalue }: Content): string {
  return [ename, evalue].filter((part) => typeof part === "string" && part !== "").join(": ") || "error";
}
