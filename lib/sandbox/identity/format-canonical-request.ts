import { hash } from "node:crypto";
import type { HttpRequest } from "../protocol/http-request.js";
import type { Signature } from "./signature.js";

/** The canonical form of a request, which is what its signature was made over. */
export function formatCanonicalRequest(
  request: HttpRequest,
  signature: Pick<Signature, "signedHeaders">,
): string {
  const headers = signature.signedHeaders.map((name) => `${name}:${formatHeader(request, name)}\n`);
  return [
    request.method,
    formatPath(request.path),
    formatQuery(request.query),
    headers.join(""),
    signature.signedHeaders.join(";"),
    hash("sha256", request.body),
  ].join("\n");
}

function formatHeader(request: HttpRequest, name: string): string {
  const values = request.headers.get(name) ?? [];
  const [value, more] = values;
  if (value !== undefined && more === undefined) return formatValue(value);
  return values.map(formatValue).join(",");
}

function formatValue(value: string): string {
  const trimmed = value.trim();
  return trimmed.includes("  ") ? trimmed.replace(/ +/g, " ") : trimmed;
}

/** Dot segments are resolved and every segment encoded once more than it was sent, as all services but S3 want it. */
function formatPath(path: string): string {
  if (path === "/" || !path.startsWith("/")) return path;
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(formatEncoded(segment));
  }
  const tail = kept.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${kept.join("/")}${tail}`;
}

function formatQuery(query: string): string {
  if (query === "") return "";
  return query
    .split("&")
    .filter((pair) => pair !== "" && !pair.startsWith("X-Amz-Signature="))
    .map((pair) => {
      const equals = pair.indexOf("=");
      const [name, value] = equals < 0 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [formatEncoded(parseEncoded(name)), formatEncoded(parseEncoded(value))] as const;
    })
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Text that is not proper percent-encoding stands for itself: its signature will not fit, and that is the answer. */
function parseEncoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formatEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
