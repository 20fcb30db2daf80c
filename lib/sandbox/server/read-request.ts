import type { IncomingMessage } from "node:http";
import { AwsError } from "../protocol/aws-error.js";
import type { HttpRequest } from "../protocol/http-request.js";

/** The longest policy document that AWS accepts takes less than half of this on the wire. */
const MAX_BODY_BYTES = 1024 * 1024;

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

/** Listens and does not iterate, which would make several promises for every request. */
function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) {
        incoming.pause();
        reject(
          new AwsError(
            "RequestEntityTooLarge",
            `The request body is longer than ${MAX_BODY_BYTES} bytes.`,
            413,
          ),
        );
      } else chunks.push(chunk);
    });
    incoming.once("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    incoming.once("error", reject);
    // Every request closes; only one that is not whole has failed, and an error costs its stack.
    incoming.once("close", () => {
      if (!incoming.complete) reject(new Error("The client went away in the middle of its request."));
    });
  });
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
