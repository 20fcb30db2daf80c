import type { IncomingMessage } from "node:http";
import { AwsError } from "../error.js";
import type { HttpRequest } from "../request.js";

/** The longest policy document that AWS accepts takes less than half of this on the wire. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Reads a request with its whole body. Throws `AwsError` (413) as soon as the body is too long. */
export async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const body = await readBody(incoming);
  const target = parseTarget(incoming.url ?? "/");
  return {
    method: incoming.method ?? "GET",
    ...target,
    headers: readHeaders(incoming.rawHeaders),
    body,
    sourceIp: incoming.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "127.0.0.1",
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new AwsError(
        "RequestEntityTooLarge",
        `The request body is longer than ${MAX_BODY_BYTES} bytes.`,
        413,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A client that takes the server for a proxy sends the whole address; only path and query of it are signed. */
function parseTarget(target: string): { readonly path: string; readonly query: string } {
  const relative = target.replace(/^https?:\/\/[^/?]*/i, "");
  const question = relative.indexOf("?");
  const path = question < 0 ? relative : relative.slice(0, question);
  return { path: path || "/", query: question < 0 ? "" : relative.slice(question + 1) };
}

function readHeaders(raw: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? "").toLowerCase();
    const values = headers.get(name) ?? [];
    values.push(raw[index + 1] ?? "");
    headers.set(name, values);
  }
  return headers;
}
