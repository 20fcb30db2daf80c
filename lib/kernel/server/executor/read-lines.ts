import type { Readable } from "node:stream";

/** Calls back for each line of a stream, in the turn in which it arrives. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      rest.push(chunk.subarray(start, end));
      onLine(Buffer.concat(rest).toString("utf8"));
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  });
}
