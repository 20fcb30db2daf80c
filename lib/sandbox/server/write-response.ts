import type { ServerResponse } from "node:http";
import type { HttpResponse } from "./response.js";

/** Writes a response. One that nobody waits for any more is dropped. */
export function writeResponse(outgoing: ServerResponse, response: HttpResponse): void {
  if (outgoing.destroyed || outgoing.writableEnded) return;
  // A body that was not read to its end would be taken for the next request.
  const isWhole = outgoing.req.complete;
  // One after the other: an object put together from others would get a shape of its own at every request.
  const headers = Object.entries(response.headers).flat();
  headers.push("Content-Length", String(Buffer.byteLength(response.body)));
  if (!isWhole) headers.push("Connection", "close");
  outgoing.writeHead(response.status, headers);
  // A text leaves in one piece with its headers; bytes would be written apart.
  outgoing.end(response.body, "utf8");
}
