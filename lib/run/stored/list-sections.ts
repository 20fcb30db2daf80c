import { createHash } from "node:crypto";
import type { Json } from "../../expectation/expectation.js";
import { formatJson } from "../../expectation/json/format-json.js";
import { splitLines } from "../../expectation/match/split-lines.js";
import { message } from "../../message/message.js";
import type { Output } from "../../notebook/output.js";
import { observeExecution } from "../observe-execution.js";
import { renderText } from "../screen/render-text.js";

/** What a reader sees of one sort of output, as lines: `stdout` (with what is displayed as text), `stderr`, `error`, or a MIME type. */
export interface Section {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Ids of widgets mean nothing outside of their own run, and text is compared with what is printed. */
const NOT_APART = ["text/plain", "application/vnd.jupyter.widget-view+json"];

/** Where V8, in whatever machine and folder, was in the code. */
const FRAME = /^\s+at (?:.+ \()?[^()]*(?::\d+:\d+|<anonymous>|native)\)?$/;

/**
 * What the outputs of a cell show. Streams are joined and drawn as a terminal shows them, errors are name and text,
 * pictures their size and bytes; on stderr and in errors the lines of stack traces are left out. Where the other side has no output for an
 * error, one is told on stderr, as the stock tslab does.
 */
export async function listSections(
  outputs: readonly Output[],
  hasErrors: boolean,
): Promise<readonly Section[]> {
  const { stdout, stderr } = await observeExecution({ status: "ok", outputs });
  const errors: string[] = [];
  const rich = new Map<string, string[]>();
  for (const output of outputs) {
    if (output.output_type === "error") {
      errors.push((await renderText(`${output.ename}: ${output.evalue}`)).text);
    } else if (output.output_type !== "stream") {
      for (const [mime, data] of Object.entries(output.data)) {
        if (NOT_APART.includes(mime)) continue;
        rich.set(mime, [...(rich.get(mime) ?? []), ...(await formatData(mime, data))]);
      }
    }
  }
  const told = hasErrors ? stderr : [stderr, ...errors].filter((text) => text !== "").join("\n");
  const sections = [
    { name: "stdout", lines: splitLines(stdout) },
    { name: "stderr", lines: splitTrace(told) },
    ...(hasErrors ? [{ name: "error", lines: splitTrace(errors.join("\n")) }] : []),
    ...[...rich].map(([name, lines]) => ({ name, lines })),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function splitTrace(text: string): readonly string[] {
  return splitLines(text).filter((line) => !FRAME.test(line));
}

async function formatData(mime: string, data: Json): Promise<readonly string[]> {
  if (typeof data !== "string") return formatJson(data, { indent: 2 }).split("\n");
  if (!/^(image|audio|video)\/|^application\/pdf$/.test(mime) || mime === "image/svg+xml") {
    return splitLines((await renderText(data)).text);
  }
  const bytes = Buffer.from(data, "base64");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const values = { size: measurePicture(bytes), count: bytes.length, hash };
  return [message("{size}{count} bytes, SHA-256 {hash}…", values)];
}

/** The width and height of a PNG. */
function measurePicture(bytes: Buffer): string {
  const isPng = bytes.length >= 24 && bytes.toString("latin1", 12, 16) === "IHDR";
  return isPng ? `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}, ` : "";
}
