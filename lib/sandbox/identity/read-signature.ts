import { findHeader, type HttpRequest } from "../protocol/http-request.js";
import type { IdentityRefusal } from "./identity-refusal.js";
import { isRefusal } from "./refusal.js";
import type { Signature } from "./signature.js";

const ALGORITHM = "AWS4-HMAC-SHA256";
const TERMINATOR = "aws4_request";
const PARAMETERS = ["Credential", "Signature", "SignedHeaders"] as const;

/** Reads a request's signature, from its header or (a presigned address) from its query. */
export function readSignature(request: HttpRequest): Signature | IdentityRefusal {
  const header = findHeader(request, "authorization");
  if (header !== undefined) return readHeader(request, header);
  const query = new URLSearchParams(request.query);
  if (query.get("X-Amz-Algorithm") !== ALGORITHM) return { reason: "unsigned" };
  return readQuery(query);
}

function readHeader(request: HttpRequest, header: string): Signature | IdentityRefusal {
  const text = header.includes("  ") ? header.replace(/ +/g, " ") : header;
  const space = text.indexOf(" ");
  if (text.slice(0, space < 0 ? text.length : space) !== ALGORITHM) return { reason: "unsigned" };
  const fields = new Map<string, string>();
  for (const part of text.slice(ALGORITHM.length + 1).split(",")) {
    const field = part.startsWith(" ") ? part.slice(1) : part;
    if (field === "") continue;
    const equals = field.indexOf("=");
    if (equals < 1) {
      const text = `'${field}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`;
      return { reason: "incomplete-signature", text };
    }
    fields.set(field.slice(0, equals), field.slice(equals + 1));
  }
  const time = readTime(findHeader(request, "x-amz-date") ?? findHeader(request, "date"));
  const sessionToken = findHeader(request, "x-amz-security-token");
  const missing: string[] = [];
  for (const name of PARAMETERS) {
    if (!fields.get(name)) missing.push(`Authorization header requires '${name}' parameter. `);
  }
  if (time === undefined) {
    missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
  }
  if (missing.length > 0 || time === undefined) {
    return { reason: "incomplete-signature", text: `${missing.join("")}Authorization=${header}` };
  }
  return createSignature({
    credential: fields.get("Credential") ?? "",
    signature: fields.get("Signature") ?? "",
    signedHeaders: fields.get("SignedHeaders") ?? "",
    time,
    sessionToken,
    expires: undefined,
  });
}

function readQuery(query: URLSearchParams): Signature | IdentityRefusal {
  const missing = ["Credential", "Signature", "SignedHeaders", "Date", "Expires"]
    .map((name) => `X-Amz-${name}`)
    .filter((name) => !query.get(name))
    .map((name) => `AWS query-string parameters must include '${name}'. `);
  const expires = query.get("X-Amz-Expires") ?? "";
  if (missing.length > 0 || !/^\d{1,6}$/.test(expires)) {
    return {
      reason: "incomplete-signature",
      text: `${missing.join("")}Re-examine the query-string parameters.`,
    };
  }
  return createSignature({
    credential: query.get("X-Amz-Credential") ?? "",
    signature: query.get("X-Amz-Signature") ?? "",
    signedHeaders: query.get("X-Amz-SignedHeaders") ?? "",
    time: query.get("X-Amz-Date") ?? "",
    sessionToken: query.get("X-Amz-Security-Token") ?? undefined,
    expires: Number(expires),
  });
}

interface Fields {
  readonly credential: string;
  readonly signature: string;
  readonly signedHeaders: string;
  readonly time: string;
  readonly sessionToken: string | undefined;
  readonly expires: number | undefined;
}

function createSignature(fields: Fields): Signature | IdentityRefusal {
  const { credential, signature, time, sessionToken, expires } = fields;
  const signedHeaders = fields.signedHeaders.split(";");
  const read = readScope(credential, time);
  if (isRefusal(read)) return read;
  if (!signedHeaders.includes("host")) {
    const text = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
    return { reason: "mismatched-scope", text };
  }
  const { accessKeyId, scope, date, region, service } = read;
  return {
    accessKeyId,
    scope,
    date,
    region,
    service,
    time,
    signedHeaders,
    signature,
    sessionToken,
    expires,
  };
}

type Scope = Pick<Signature, "accessKeyId" | "scope" | "date" | "region" | "service">;

function readScope(credential: string, time: string): Scope | IdentityRefusal {
  const [accessKeyId, date, region, service, terminator, more] = credential.split("/");
  if (!accessKeyId || !date || !region || !service || !terminator || more !== undefined) {
    const text = `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'.`;
    return { reason: "incomplete-signature", text };
  }
  if (!/^\d{8}T\d{6}Z$/.test(time)) {
    const text = `Date must be in ISO-8601 'basic format'. Got '${time}'. See http://en.wikipedia.org/wiki/ISO_8601`;
    return { reason: "incomplete-signature", text };
  }
  if (terminator !== TERMINATOR) {
    const text = `Credential should be scoped with a valid terminator: '${TERMINATOR}', not '${terminator}'.`;
    return { reason: "mismatched-scope", text };
  }
  if (!time.startsWith(date) || date.length !== 8) {
    const text = `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${time.slice(0, 8)}', from '${time}'.`;
    return { reason: "mismatched-scope", text };
  }
  return { accessKeyId, date, region, service, scope: credential.slice(accessKeyId.length + 1) };
}

/** A time as `YYYYMMDDTHHMMSSZ`; a `Date` header in HTTP's own format is translated. */
function readTime(value: string | undefined): string | undefined {
  if (value === undefined || /^\d{8}T/.test(value)) return value;
  const parsed = Date.parse(value);
  return Number.isNaN(parsed) ? value : formatTime(new Date(parsed));
}

/** A time as signatures write it. */
export function formatTime(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d{3}/g, "");
}
