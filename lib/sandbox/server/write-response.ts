import type { ServerResponse } from "node:http";
import type { HttpResponse } from "./response.js";

/** Writes a response. One that nobody waits for any more is dropped. */
export function writeResponse(outgoing: ServerResponse, response: HttpResponse): void {
  if (outgoing.destroyed || outgoing.writableEnded) return;
  // A body that was not read to its end would be taken for the next request.
  const isWhole = outgoing.req.complete;
  outgoing.writeHead(response.status, {
    ...response.headers,
    "Content-Length": Buffer.byteLength(response.body),
    ...(isWhole ? {} : { Connection: "close" }),
  });
  // A text leaves in one piece with its headers; bytes would be written apart.
  outgoing.end(response.body, "utf8");
}
