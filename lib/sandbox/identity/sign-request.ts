import type { HttpRequest } from "../protocol/http-request.js";
import { calculateSignature } from "./check-signature.js";
import { formatTime } from "./read-signature.js";

/** Credentials of a caller, temporary ones with their token. */
export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** The headers that sign a GET without a body, as a client of AWS sends them. */
export function signGet(
  url: URL,
  credentials: SigningCredentials,
  { service, region }: { readonly service: string; readonly region: string },
  now: Date = new Date(),
): Readonly<Record<string, string>> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const time = formatTime(now);
  const headers = {
    host: url.host,
    "x-amz-date": time,
    ...(sessionToken === undefined ? {} : { "x-amz-security-token": sessionToken }),
  };
  const request: HttpRequest = {
    method: "GET",
    path: url.pathname,
    query: url.search.slice(1),
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
    body: Buffer.alloc(0),
    sourceIp: "",
  };
  const date = time.slice(0, 8);
  const scope = `${date}/${region}/${service}/aws4_request`;
  const signedHeaders = Object.keys(headers).sort();
  const plan = { accessKeyId, scope, date, region, service, time, signedHeaders };
  const signature = calculateSignature(request, plan, secretAccessKey);
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signedHeaders.join(";")}, Signature=${signature}`;
  return { ...headers, authorization };
}
