import { createHash, createHmac } from "node:crypto";
import type { HttpRequest } from "../../../lib/sandbox/protocol/http-request.js";

/** What to sign, and what to do wrong. */
export interface SignOptions {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly service?: string;
  readonly region?: string;
  readonly body?: string;
  readonly time?: Date;
  /** The secret that is really used. */
  readonly signWith?: string;
  readonly host?: string;
}

/** A POST to the root as a client signs it: written apart from what it tests, for the simple case only. */
export function signRequest(options: SignOptions): HttpRequest {
  const { accessKeyId, secretAccessKey, sessionToken, service = "iam", region = "us-east-1" } = options;
  const body = Buffer.from(options.body ?? "Action=ListUsers&Version=2010-05-08");
  const time = (options.time ?? new Date()).toISOString().replace(/[-:]|\.\d{3}/g, "");
  const date = time.slice(0, 8);
  const headers: Record<string, string> = {
    host: options.host ?? "127.0.0.1:4000",
    "x-amz-date": time,
    ...(sessionToken === undefined ? {} : { "x-amz-security-token": sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    "POST",
    "/",
    "",
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    createHash("sha256").update(body).digest("hex"),
  ].join("\n");
  const scope = `${date}/${region}/${service}/aws4_request`;
  const digest = createHash("sha256").update(canonical).digest("hex");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  let key: string | Buffer = `AWS4${options.signWith ?? secretAccessKey}`;
  for (const part of scope.split("/")) key = hmac(key, part);
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${digest}`).toString("hex");
  headers["authorization"] =
    `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return createRequest({ headers, body });
}

/** The query of a presigned GET of `/`, as tools hand it on. */
export function presignQuery(
  host: string,
  parameters: Readonly<Record<string, string>>,
  { accessKeyId, secretAccessKey, service = "sts", region = "us-east-1" }: SignOptions,
): string {
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const query = Object.entries({
    ...parameters,
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${accessKeyId}/${scope}`,
    "X-Amz-Date": time,
    "X-Amz-Expires": "60",
    "X-Amz-SignedHeaders": "host",
  })
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  const empty = createHash("sha256").digest("hex");
  const canonical = ["GET", "/", query, `host:${host}`, "", "host", empty].join("\n");
  const digest = createHash("sha256").update(canonical).digest("hex");
  let key: string | Buffer = `AWS4${secretAccessKey}`;
  for (const part of scope.split("/")) key = createHmac("sha256", key).update(part).digest();
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${digest}`;
  return `${query}&X-Amz-Signature=${createHmac("sha256", key).update(text).digest("hex")}`;
}

/** A request with one value for each header. */
export function createRequest(parts: {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}): HttpRequest {
  const { method = "POST", path = "/", query = "", headers = {}, body = Buffer.alloc(0) } = parts;
  return {
    method,
    path,
    query,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]])),
    body,
    sourceIp: "127.0.0.1",
  };
}
