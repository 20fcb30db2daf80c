import type { Message } from "../../protocol/message.js";
import type { Conversation } from "./conversation.js";
import { checkCount, formatValue, isBlank } from "./count.js";
import type { Problem } from "./problem.js";

const TYPE = "execute_reply";

/** What comes on shell: one `execute_reply`, with the number of `execute_input` or the next one. */
export function hearReply(before: Conversation, { header, content }: Message): Conversation {
  if (before.problem !== undefined) return { ...before, reply: before.reply ?? content };
  const { reply } = before;
  if (header.msg_type !== TYPE) {
    return { ...before, problem: { kind: "replyType", came: header.msg_type, wanted: TYPE } };
  }
  const came = formatStatus(content["status"]);
  if (reply !== undefined) {
    return { ...before, problem: { kind: "repliedTwice", came, wanted: formatStatus(reply["status"]) } };
  }
  return { ...before, reply: content };
}

/** Checks the number of a cell that was run: on the two channels it comes in no order, so this is asked at its end. */
export function checkReplyCount({ asked, inputCount, reply }: Conversation): Problem | undefined {
  const count = reply?.["execution_count"];
  if (inputCount === null) return checkCount(asked, count);
  // Wrapper kernels leave it out of errors, and IPython does not count an empty cell.
  const isLeftOut = count === undefined && reply?.["status"] === "error";
  const isUncounted = isBlank(asked.code) && count === inputCount - 1;
  if (isLeftOut || isUncounted || count === inputCount) return undefined;
  return { kind: "count", came: formatValue(count), wanted: inputCount };
}

/** A status as a person can read it: a text as it is. */
export function formatStatus(status: unknown): string {
  return typeof status === "string" ? status : formatValue(status);
}
