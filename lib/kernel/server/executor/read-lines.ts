import type { Readable } from "node:stream";

/** Bytes of a line, above all that a process of ours sends and that a text can hold. */
const LONGEST = 400 * 1024 * 1024;

/** Calls back for each line of a stream, in the turn in which it arrives; for one that has no end, with an empty one. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      rest.push(chunk.subarray(start, end));
      onLine(Buffer.concat(rest).toString("utf8"));
      rest = [];
      size = 0;
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size <= LONGEST) return;
    rest = [];
    size = 0;
    onLine("");
  });
}
