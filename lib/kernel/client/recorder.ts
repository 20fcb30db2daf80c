import { isDeepStrictEqual } from "node:util";
import type { MimeBundle, Output } from "../../notebook/output.js";
import type { StderrText } from "../dialect/dialect.js";
import type { ExecutionError } from "../kernel.js";
import type { Content } from "../protocol/message.js";

/** Collects what one cell shows, as a front end would show it. */
export interface Recorder {
  /** Takes one iopub message; returns the output it brings, if it brings one. */
  record(type: string, content: Content): Output | undefined;
  /** Replaces what the display of that id shows. False when nothing changes: mostly this cell has no such display. */
  replaceDisplay(id: string, content: Content): boolean;
  /** What is shown now; consecutive texts of one stream are one output. */
  outputs(): readonly Output[];
  /** The `error` messages, as they came. */
  readonly errors: readonly ExecutionError[];
  readonly stderr: readonly StderrText[];
  /** Counts every change. */
  version(): number;
}

/** `isLate` tells whether the cell's idle has come. */
export function createRecorder(isLate: () => boolean): Recorder {
  let outputs: Output[] = [];
  let displays = new Map<string, number[]>();
  let clearNext = false;
  let version = 0;
  const stderr: StderrText[] = [];
  const errors: ExecutionError[] = [];

  const clear = (): void => {
    outputs = [];
    displays = new Map();
    clearNext = false;
    version += 1;
  };
  const add = (output: Output): Output => {
    if (clearNext) clear();
    version += 1;
    const last = outputs.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
      outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
    } else {
      outputs.push(output);
    }
    return output;
  };

  return {
    stderr,
    errors,
    record(type, content) {
      if (type === "clear_output") {
        if (content["wait"] === true) clearNext = true;
        else clear();
        return undefined;
      }
      const output = readOutput(type, content);
      if (output === undefined) return undefined;
      if (output.output_type === "error") errors.push(readError(output, content["refused"]));
      if (output.output_type === "stream" && output.name === "stderr") {
        stderr.push({ text: output.text, late: isLate() });
      }
      add(output);
      const id = readDisplayId(content);
      if (id !== undefined) displays.set(id, [...(displays.get(id) ?? []), outputs.length - 1]);
      return output;
    },
    replaceDisplay(id, content) {
      const before = version;
      const [data, metadata] = [readBundle(content["data"]), readBundle(content["metadata"])];
      for (const place of displays.get(id) ?? []) {
        const old = outputs[place];
        if (old === undefined || !("data" in old)) continue;
        const next = { ...old, data, metadata };
        if (isDeepStrictEqual(old, next)) continue;
        outputs[place] = next;
        version += 1;
      }
      return version !== before;
    },
    outputs: () => [...outputs],
    version: () => version,
  };
}

/** `refused` is ours: the hosts by which the cell failed. */
function readError({ ename, evalue }: { ename: string; evalue: string }, refused: unknown): ExecutionError {
  const hosts = Array.isArray(refused) ? refused.map(String) : [];
  return { name: ename, message: evalue, ...(hosts.length > 0 && { refused: hosts }) };
}

/** The display id of display_data, execute_result or update_display_data. */
export function readDisplayId(content: Content): string | undefined {
  const id = (content["transient"] as Content | undefined)?.["display_id"];
  return typeof id === "string" ? id : undefined;
}

function readOutput(type: string, content: Content): Output | undefined {
  const data = readBundle(content["data"]);
  const metadata = readBundle(content["metadata"]);
  switch (type) {
    case "stream": {
      const name = content["name"] === "stderr" ? "stderr" : "stdout";
      return { output_type: "stream", name, text: String(content["text"] ?? "") };
    }
    case "display_data":
      return { output_type: "display_data", data, metadata };
    case "execute_result": {
      const count = content["execution_count"];
      const execution_count = typeof count === "number" ? count : null;
      return { output_type: "execute_result", execution_count, data, metadata };
    }
    case "error": {
      const traceback = Array.isArray(content["traceback"]) ? content["traceback"].map(String) : [];
      const [ename, evalue] = [String(content["ename"] ?? ""), String(content["evalue"] ?? "")];
      return { output_type: "error", ename, evalue, traceback };
    }
    default:
      return undefined;
  }
}

function readBundle(value: unknown): MimeBundle {
  return typeof value === "object" && value !== null ? (value as MimeBundle) : {};
}
