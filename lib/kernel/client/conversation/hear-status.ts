import type { Conversation } from "./conversation.js";
import { formatStatus } from "./hear-reply.js";
import type { Problem } from "./problem.js";

/** One `busy`, then one `idle`. */
export function hearStatus(before: Conversation, state: unknown): Conversation {
  if (state === "busy") {
    if (before.phase === "sent") return { ...before, phase: "busy" };
    return { ...before, problem: { kind: "twice", came: '"busy"' } };
  }
  if (state === "idle") {
    if (before.phase === "busy") return { ...before, phase: "idle" };
    const problem: Problem =
      before.phase === "sent" ? { kind: "early", came: '"idle"' } : { kind: "twice", came: '"idle"' };
    return { ...before, phase: "idle", problem };
  }
  return { ...before, problem: { kind: "state", came: formatStatus(state) } };
}
