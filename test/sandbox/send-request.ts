import { request } from "node:http";
import type { HttpRequest } from "../../lib/sandbox/protocol/http-request.js";

/** Sends a signed request over the wire, with the host it was signed for, and gives the answer as text. */
export function sendRequest(
  url: string,
  { method, path, query, headers, body }: HttpRequest,
): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(url);
  const flat = Object.fromEntries([...headers].map(([name, values]) => [name, values.join(",")]));
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, method, path: query === "" ? path : `${path}?${query}`, headers: flat },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
