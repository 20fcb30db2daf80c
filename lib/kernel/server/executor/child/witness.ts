import { randomBytes } from "node:crypto";
import type { MimeBundle } from "../../../../notebook/output.js";
import type { ErrorContent } from "../executor-message.js";
import { createSeal, KEY_LENGTH } from "../seal.js";
import { findFailedCall } from "./aws-error/find-failed-call.js";
import type { CellContext } from "./cell-context.js";
import { describeError } from "./describe-error.js";
import { formatJson, isArray } from "./intrinsics.js";
import { sendLine } from "./send-event.js";

/**
 * Tells the kernel what bears on verdicts: errors, results and ends. Everything is sealed and counted, so that a cell that
 * writes to the same channel, or keeps something back, is found out.
 */
export interface Witness {
  /** Says that the process is ready, and gives the key; before any code of cells runs. */
  ready(): void;
  /** A cell's error, told as well as what was thrown can be told. */
  thrown(cell: CellContext, thrown: unknown): void;
  error(cell: number, error: ErrorContent): void;
  result(cell: number, data: MimeBundle): void;
  /** A cell has ended. Completed: its code ran to its end. */
  done(cell: number, completed: boolean): void;
  /** All that could still happen has happened, but for what is pending. */
  rest(pending: string): void;
  /** Whether a line that is said to come from the kernel does. */
  isSealed(text: string, seal: string): boolean;
}

/** Makes the witness of this process; its key is nowhere but in here and in the kernel. */
export function createWitness(): Witness {
  const key = new Uint8Array(KEY_LENGTH);
  const hex = randomBytes(KEY_LENGTH).toString("hex");
  for (let index = 0; index < KEY_LENGTH; index += 1) {
    key[index] = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  }
  const seal = createSeal(key);
  let count = 0;
  const send = (fields: string): void => {
    count += 1;
    const text = `{"number":${count},${fields}}`;
    sendLine(`${text}\t${seal(text)}`);
  };
  const error = (cell: number, { ename, evalue, traceback, refused }: ErrorContent): void => {
    const hosts = refused === undefined ? "" : `,"refused":${formatTexts(refused)}`;
    const lines = `"traceback":${formatTexts(traceback)}${hosts}`;
    const content = `"ename":${formatText(ename === "" ? "Error" : ename)},"evalue":${formatText(evalue)},${lines}`;
    send(`"type":"error","cell":${cell},"error":{${content}}`);
  };
  return {
    ready: () => sendLine(`{"type":"ready","key":"${hex}"}`),
    error,
    thrown(cell, thrown) {
      let content: ErrorContent;
      try {
        content = describeError(cell, thrown);
      } catch {
        content = UNTOLD;
      }
      error(cell.id, content);
      const call = findFailedCall(thrown);
      if (call === undefined) return;
      const id = call.requestId === undefined ? "" : `,"requestId":${formatText(call.requestId)}`;
      send(`"type":"failedCall","cell":${cell.id},"call":{"dump":${formatText(call.dump)}${id}}`);
    },
    result(cell, data) {
      const text: unknown = formatJson(data);
      send(`"type":"result","cell":${cell},"data":${typeof text === "string" ? text : "{}"},"metadata":{}`);
    },
    done: (cell, completed) => send(`"type":"done","cell":${cell},"completed":${completed}`),
    rest: (pending) => send(`"type":"rest","pending":${formatText(pending)}`),
    isSealed: (text, given) => seal(text) === given,
  };
}

/** An error of which nothing can be said, because what it is said with throws. */
const UNTOLD: ErrorContent = { ename: "Error", evalue: "", traceback: [] };

/** Without `toJSON`, which a cell could give to all arrays. */
function formatTexts(texts: readonly string[]): string {
  let joined = "";
  for (let index = 0; isArray(texts) && index < texts.length; index += 1) {
    joined += `${index === 0 ? "" : ","}${formatText(texts[index])}`;
  }
  return `[${joined}]`;
}

function formatText(text: unknown): string {
  return typeof text === "string" ? formatJson(text) : '""';
}
