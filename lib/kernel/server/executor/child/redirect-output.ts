import { createRequire } from "node:module";
import { StringDecoder } from "node:string_decoder";
import type { MimeBundle } from "../../../../notebook/output.js";
import type { StreamName } from "../executor-message.js";
import type { CellContexts } from "./cell-context.js";
import { sendEvent } from "./send-event.js";

/** Sends what code prints to the kernel, for the cell that it belongs to. */
export function redirectOutput(contexts: CellContexts): void {
  redirect("stdout", process.stdout, contexts);
  redirect("stderr", process.stderr, contexts);
  console.clear = () => {
    const { id, interrupted } = contexts.find();
    if (!interrupted) sendEvent({ type: "clear", cell: id, wait: false });
  };
}

function redirect(name: StreamName, stream: NodeJS.WriteStream, contexts: CellContexts): void {
  const decoder = new StringDecoder("utf8");
  stream.write = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | ((failure?: Error | null) => void),
    done?: (failure?: Error | null) => void,
  ): boolean => {
    const text = typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk));
    const { id, interrupted } = contexts.find();
    if (!interrupted && text !== "") sendEvent({ type: "stream", cell: id, name, text });
    const callback = typeof encoding === "function" ? encoding : done;
    if (callback !== undefined) process.nextTick(callback);
    return true;
  };
}

/** What tslab's `display` writes. */
interface DisplayContent {
  readonly data: MimeBundle;
  readonly metadata?: MimeBundle;
  readonly transient?: { readonly display_id?: string };
}

const require = createRequire(import.meta.url);

/** Gives tslab's `display` its way out, once somebody asks for tslab. */
export function redirectDisplay(contexts: CellContexts): void {
  const jupyter = require("tslab/dist/jupyter.js") as {
    lastWriteDisplayData: (content: DisplayContent, update?: boolean) => void;
  };
  jupyter.lastWriteDisplayData = ({ data, metadata = {}, transient }, update = false) => {
    const { id, interrupted } = contexts.find();
    if (interrupted) return;
    const displayId = transient?.display_id;
    sendEvent({
      type: "display",
      cell: id,
      update,
      data,
      metadata,
      ...(displayId !== undefined && { displayId }),
    });
  };
}
