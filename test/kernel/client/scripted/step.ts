import type { Content, Header, Message } from "../../../../lib/kernel/protocol/message.js";

/** What is not as it should be around a message's content. */
export interface Envelope {
  readonly channel?: "shell" | "control" | "stdin" | "iopub";
  /** Members of the header that are not the usual ones. */
  readonly header?: Partial<Header>;
  /** Members of the parent's header that are not the request's; null: no parent at all. */
  readonly parent?: Partial<Header> | null;
  readonly identities?: readonly Buffer[];
  /** The content as text, where it is no JSON of ours. */
  readonly text?: string;
  /** Signed with another key. */
  readonly isForged?: boolean;
}

/** A request to run a cell, in the hands of a kernel that follows a script. */
export interface ScriptedCell {
  readonly request: Message;
  readonly code: string;
  /** Its number, if it is counted as the protocol says. */
  readonly count: number;
  /** The requests of the cells before it. */
  readonly earlier: readonly Message[];
  send(channel: "shell" | "iopub", type: string, content: Content, envelope?: Envelope): Promise<void>;
  /** The number of the next cell; they are counted from there on. */
  recount(next: number): void;
  /** From now on nothing but cells is answered. */
  fallSilent(): void;
  /** Ends the kernel's process: by a status or a signal. */
  exit(how: number | NodeJS.Signals): void;
}

/** One thing that a kernel does for a cell. */
export type Step = (cell: ScriptedCell) => unknown;

/** A message on iopub. */
export function publish(
  type: string,
  content: Content | ((cell: ScriptedCell) => Content),
  envelope?: Envelope,
): Step {
  return (cell) =>
    cell.send("iopub", type, typeof content === "function" ? content(cell) : content, envelope);
}

export function state(execution_state: unknown, envelope?: Envelope): Step {
  return publish("status", { execution_state }, envelope);
}

export const busy = state("busy");
export const idle = state("idle");

/** `execute_input`, with what is not as it should be. */
export function input(changes: Content = {}, envelope?: Envelope): Step {
  return publish(
    "execute_input",
    ({ code, count }) => ({ code, execution_count: count, ...changes }),
    envelope,
  );
}

export function print(text: string, name = "stdout", envelope?: Envelope): Step {
  return publish("stream", { name, text }, envelope);
}

/** A display, or the change of one: all of the same id. */
export function show(type: "display_data" | "update_display_data", text: string, envelope?: Envelope): Step {
  const content = { data: { "text/plain": text }, metadata: {}, transient: { display_id: "d" } };
  return publish(type, content, envelope);
}

export function result(changes: Content = {}): Step {
  const data = { "text/plain": "2" };
  return publish("execute_result", ({ count }) => ({
    execution_count: count,
    data,
    metadata: {},
    ...changes,
  }));
}

/** An `error` message. */
export function fail(ename = "Refused", evalue = "no", envelope?: Envelope): Step {
  return publish("error", { ename, evalue, traceback: [] }, envelope);
}

/** `execute_reply`, with what is not as it should be. */
export function reply(changes: Content = {}, envelope?: Envelope): Step {
  return ({ count, send }) =>
    send("shell", "execute_reply", { status: "ok", execution_count: count, ...changes }, envelope);
}

/** An `execute_reply` that says the error of `fail`. */
export function refuse(changes: Content = {}, envelope?: Envelope): Step {
  return reply({ status: "error", ename: "Refused", evalue: "no", traceback: [], ...changes }, envelope);
}

export function wait(milliseconds: number): Step {
  return () => new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Does something after so many milliseconds, without waiting. */
export function later(milliseconds: number, ...steps: readonly Step[]): Step {
  return (cell) => {
    setTimeout(() => void play(steps, cell), milliseconds);
  };
}

export function exit(how: number | NodeJS.Signals): Step {
  return (cell) => cell.exit(how);
}

/** Speaks for the cell before this one. */
export function forEarlier(...steps: readonly Step[]): Step {
  return async (cell) => {
    const request = cell.earlier.at(-1);
    if (request === undefined) throw new Error("there is no earlier cell");
    const { header } = request;
    await play(steps, {
      ...cell,
      send: (channel, type, content, envelope) =>
        cell.send(channel, type, content, { ...envelope, parent: header }),
    });
  };
}

/** What an honest kernel does before it answers. */
export const begin: readonly Step[] = [busy, input(), print("fine\n")];

/** Counts the cell that it was sent last not at all. */
export const uncounted: Step = ({ count, recount }) => recount(count);

/** What an honest kernel does. */
export const honest: readonly Step[] = [...begin, reply(), idle];

/** Plays steps one after another. */
export async function play(steps: readonly Step[], cell: ScriptedCell): Promise<void> {
  for (const step of steps) await step(cell);
}
