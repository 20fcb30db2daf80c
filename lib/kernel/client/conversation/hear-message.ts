import type { Conversation, Heard } from "./conversation.js";
import { hearInput } from "./hear-input.js";
import { hearOutput, isOutput } from "./hear-output.js";
import { hearReply } from "./hear-reply.js";
import { hearStatus } from "./hear-status.js";
import type { Problem } from "./problem.js";

/** What a message makes of the talk about the cell that it belongs to. Pure; nothing takes a problem back. */
export function hearMessage(before: Conversation, heard: Heard): Conversation {
  const problem = before.problem ?? findEnvelopeProblem(before, heard);
  const after = hearContent({ ...before, problem }, heard);
  return problem === undefined ? after : { ...after, problem };
}

function hearContent(before: Conversation, { channel, message }: Heard): Conversation {
  const { header, content } = message;
  if (channel === "shell") return hearReply(before, message);
  if (channel === "control") return { ...before, problem: wrongChannel(header.msg_type) };
  if (channel === "stdin") return { ...before, problem: readQuestion(header.msg_type, content["prompt"]) };
  if (header.msg_type === "status") return hearStatus(before, content["execution_state"]);
  if (header.msg_type === "execute_input") return hearInput(before, content);
  // Types that we do not know are no business of ours, as the protocol says.
  return isOutput(header.msg_type) ? hearOutput(before, header.msg_type, content) : before;
}

/** Nobody was allowed to ask: the request says so. */
function readQuestion(type: string, prompt: unknown): Problem {
  return type === "input_request" ? { kind: "asked", came: String(prompt ?? "") } : wrongChannel(type);
}

function wrongChannel(type: string): Problem {
  return { kind: "channel", came: type, wanted: type === "execute_reply" ? "shell" : "iopub" };
}

function findEnvelopeProblem(
  { asked }: Conversation,
  { channel, message, isRepeated }: Heard,
): Problem | undefined {
  const { header, parent, identities } = message;
  const came = header.msg_type;
  if (isRepeated) return { kind: "repeated", came };
  if (parent?.msg_type !== "execute_request") {
    return { kind: "parent", came: `${came} (${parent?.msg_type})`, wanted: "execute_request" };
  }
  if (parent.session !== asked.session) return { kind: "parent", came, wanted: asked.session };
  if (asked.kernelSession !== undefined && header.session !== asked.kernelSession) {
    return { kind: "session", came };
  }
  // A router takes our own identity away; on iopub the topic stands there.
  const isAway = channel !== "iopub" && identities.some(({ length }) => length > 0);
  return isAway ? { kind: "identity", came } : undefined;
}
