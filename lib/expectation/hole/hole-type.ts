import { message } from "../../message/message.js";

/** What one hole type accepts. */
export interface HoleType {
  /** The JSON value it takes when it is the whole value; `none`: it cannot be a whole value. */
  readonly json: "string" | "number" | "boolean" | "any" | "none";
  /** Source of a regular expression (no groups that capture) for the type inside a text. */
  readonly pattern: string;
  /** What the regular expression cannot say. */
  readonly accepts?: (text: string) => boolean;
  /** What a value of it is, in words for a mismatch. */
  readonly meaning: () => string;
}

const BASE32 = "[A-Z2-7]";

/** AWS's unique ids: a prefix, then 16 (keys) or 17 (everything else) base32 characters. */
const UNIQUE_IDS = {
  AIDA: 17,
  AROA: 17,
  AGPA: 17,
  AIPA: 17,
  ANPA: 17,
  ANVA: 17,
  AKIA: 16,
  ASIA: 16,
} as const;

/** EC2's resource ids: hole type → prefix of the id. */
const RESOURCE_PREFIXES = {
  vpc: "vpc",
  subnet: "subnet",
  sg: "sg",
  sgr: "sgr",
  rtb: "rtb",
  rtbassoc: "rtbassoc",
  igw: "igw",
  nat: "nat",
  acl: "acl",
  eni: "eni",
  eipalloc: "eipalloc",
  eipassoc: "eipassoc",
  dopt: "dopt",
  vpce: "vpce",
  pcx: "pcx",
  tgw: "tgw",
  lt: "lt",
  vol: "vol",
  snap: "snap",
  ami: "ami",
  key: "key",
  instance: "i",
  reservation: "r",
} as const;

/** Every hole type by its name. */
export const HOLE_TYPES: Readonly<Record<string, HoleType>> = {
  string: { json: "string", pattern: ".+", meaning: () => message("text") },
  number: {
    json: "number",
    pattern: "(?<![\\d.])-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\d.]*\\d)",
    meaning: () => message("a number"),
  },
  integer: {
    json: "number",
    pattern: "(?<![\\d.])-?(?:0|[1-9]\\d*)(?![\\d.]*\\d)",
    accepts: (text) => /^-?\d+$/.test(text),
    meaning: () => message("a whole number"),
  },
  boolean: {
    json: "boolean",
    pattern: "(?<!\\w)(?:true|false)(?!\\w)",
    meaning: () => message("true or false"),
  },
  date: {
    json: "string",
    pattern: "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})",
    accepts: isDate,
    meaning: () => message("a date and time in ISO 8601, such as 2026-01-31T09:00:00Z"),
  },
  arn: {
    json: "string",
    pattern: "arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:\\d{12}|aws)?:\\S+",
    meaning: () => message("an ARN"),
  },
  account: {
    json: "string",
    pattern: "(?<!\\d)\\d{12}(?!\\d)",
    meaning: () => message("an account id of 12 digits"),
  },
  ...mapValues(UNIQUE_IDS, createUniqueId),
  ...mapValues(RESOURCE_PREFIXES, createResourceId),
  masked: {
    json: "string",
    pattern: "(?<!\\w)x{4,}(?!\\w)",
    meaning: () => message("a masked value of four or more x"),
  },
  session: {
    json: "string",
    pattern: "[\\w+=,.@-]{2,64}",
    meaning: () => message("a role session's name of 2 to 64 characters"),
  },
  uuid: {
    json: "string",
    pattern: "(?<![\\w-])[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![\\w-])",
    meaning: () => message("a UUID"),
  },
  any: { json: "any", pattern: ".*", meaning: () => message("anything") },
  rest: { json: "none", pattern: ".*", meaning: () => message("the rest of the line") },
  lines: { json: "none", pattern: ".*", meaning: () => message("any number of lines") },
  more: { json: "none", pattern: ".*", meaning: () => message("any number of elements") },
};

function createUniqueId(prefix: string, length: number): HoleType {
  return {
    json: "string",
    pattern: `(?<![A-Za-z0-9])${prefix}${BASE32}{${length}}(?![A-Za-z0-9])`,
    // AWS's pages mask ids as AKIAXXXX…, which base32 would allow.
    accepts: (text) => !/X{12}$/.test(text),
    meaning: () =>
      message("an id of {length} characters that starts with {prefix}", {
        prefix,
        length: prefix.length + length,
      }),
  };
}

function createResourceId(_name: string, prefix: string): HoleType {
  return {
    json: "string",
    pattern: `(?<![A-Za-z0-9-])${prefix}-[0-9a-f]{8}(?:[0-9a-f]{9})?(?![A-Za-z0-9])`,
    meaning: () => message("an id such as {prefix}-0123456789abcdef0", { prefix }),
  };
}

/** True for a day and a time that exist: JavaScript would move February 30th to March. */
function isDate(text: string): boolean {
  const [, year, month, day, hour, minute, second] = (
    /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(text) ?? []
  ).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && (hour ?? 24) < 24 && (minute ?? 60) < 60 && (second ?? 60) < 60;
}

function mapValues<Value>(
  values: Readonly<Record<string, Value>>,
  create: (name: string, value: Value) => HoleType,
): Readonly<Record<string, HoleType>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, create(name, value)]));
}
