import type { Manners } from "../../dialect/dialect.js";
import type { Content, Message } from "../../protocol/message.js";
import type { ChannelName } from "../channels.js";
import type { Problem } from "./problem.js";

/** What is known of a cell's request when it is sent. */
export interface Asked {
  readonly code: string;
  /** Our session, which the kernel has to give back. */
  readonly session: string;
  /** The kernel's own session; undefined when it keeps to none. */
  readonly kernelSession: string | undefined;
  /** The execution counts that can come next: one, unless an earlier cell's is not known. */
  readonly counts: Counts;
  readonly manners: Manners;
}

/** From the least to the most, both included. */
export interface Counts {
  readonly least: number;
  readonly most: number;
}

/** A message that belongs to the request. */
export interface Heard {
  readonly channel: ChannelName;
  readonly message: Message;
  /** Its id has come before. */
  readonly isRepeated: boolean;
}

/** How far the talk about one cell has come, and the first thing in it that cannot be true. */
export interface Conversation {
  readonly asked: Asked;
  readonly phase: "sent" | "busy" | "idle";
  /** The count of `execute_input`; null while it has not come. */
  readonly inputCount: number | null;
  /** The first reply. */
  readonly reply: Content | undefined;
  /** The first output that came before idle. */
  readonly output: string | undefined;
  /** The `error` messages that came before idle. */
  readonly errors: readonly Content[];
  readonly problem: Problem | undefined;
}

/** The talk about a cell that was sent just now. */
export function startConversation(asked: Asked): Conversation {
  return {
    asked,
    phase: "sent",
    inputCount: null,
    reply: undefined,
    output: undefined,
    errors: [],
    problem: undefined,
  };
}
