import { createMalformedError } from "./malformed.js";
import type { ScalarShape, ServiceModel } from "./service-model.js";

const INTEGERS = {
  integer: { min: -(2n ** 31n), max: 2n ** 31n - 1n },
  long: { min: -(2n ** 63n), max: 2n ** 63n - 1n },
} as const;

/** One value: a string, number or boolean, for timestamps a `Date`, for blobs a `Uint8Array`. Throws `AwsError`. */
export function parseScalar(
  protocol: ServiceModel["protocol"],
  { type }: ScalarShape,
  text: string | undefined,
  path: readonly string[],
): unknown {
  if (text === undefined) {
    throw createMalformedError(protocol, path, "", "Start of structure or map found where not expected.");
  }
  if (type === "string") return text;
  const isNumber = type !== "boolean" && type !== "timestamp" && type !== "blob";
  if (text === "" && isNumber)
    throw createMalformedError(protocol, path, text, "missing value for decimal type");
  const value = PARSERS[type](text);
  if (value !== undefined) return value;
  throw createMalformedError(
    protocol,
    path,
    text,
    type === "timestamp" ? "timestamp must follow ISO8601" : "",
  );
}

const PARSERS = {
  boolean: (text: string) => ({ true: true, false: false })[text.toLowerCase()],
  integer: (text: string) => parseInteger(text, INTEGERS.integer),
  long: (text: string) => parseInteger(text, INTEGERS.long),
  float: parseDecimal,
  double: parseDecimal,
  timestamp: parseTimestamp,
  blob: parseBlob,
} as const;

function parseInteger(
  text: string,
  { min, max }: { readonly min: bigint; readonly max: bigint },
): number | undefined {
  if (!/^[+-]?\d{1,20}$/.test(text)) return undefined;
  const value = BigInt(text.replace("+", ""));
  return value < min || value > max ? undefined : Number(value);
}

function parseDecimal(text: string): number | undefined {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** ISO 8601 with a zone, or seconds since 1970. */
function parseTimestamp(text: string): Date | undefined {
  const isSeconds = /^\d{1,12}(\.\d+)?$/.test(text);
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text);
  if (!isSeconds && !isDate) return undefined;
  const hasZone = !text.includes("T") || /(Z|[+-]\d\d:?\d\d)$/.test(text);
  const date = new Date(isSeconds ? Number(text) * 1000 : hasZone ? text : `${text}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function parseBlob(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s/g, "");
  return /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(plain)
    ? Buffer.from(plain, "base64")
    : undefined;
}
