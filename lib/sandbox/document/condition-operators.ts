const OPERATORS = [
  "StringEquals",
  "StringNotEquals",
  "StringEqualsIgnoreCase",
  "StringNotEqualsIgnoreCase",
  "StringLike",
  "StringNotLike",
  "NumericEquals",
  "NumericNotEquals",
  "NumericLessThan",
  "NumericLessThanEquals",
  "NumericGreaterThan",
  "NumericGreaterThanEquals",
  "DateEquals",
  "DateNotEquals",
  "DateLessThan",
  "DateLessThanEquals",
  "DateGreaterThan",
  "DateGreaterThanEquals",
  "Bool",
  "BinaryEquals",
  "IpAddress",
  "NotIpAddress",
  "ArnEquals",
  "ArnLike",
  "ArnNotEquals",
  "ArnNotLike",
];

const PATTERN = new RegExp(
  `^(?:(?:ForAllValues|ForAnyValue):)?(?:Null|(?:${OPERATORS.join("|")})(?:IfExists)?)$`,
  "i",
);

/** Says whether a name is a condition operator, e.g. `ForAnyValue:StringLikeIfExists`. */
export function isConditionOperator(name: string): boolean {
  return PATTERN.test(name);
}

/** Says whether an operator compares dates. */
export function isDateOperator(name: string): boolean {
  return /^(?:[^:]*:)?Date/i.test(name);
}

const DATE =
  /^(?<year>\d{1,4})?(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?(?:t(?<time>(?:\d{1,2}(?::\d{2}){0,2})?(?:\.\d{1,9})?)(?:z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const MAX_EPOCH = 2n ** 63n - 1n;

/** Says whether a text is a date that AWS takes in a condition: ISO 8601, also in part, or seconds or milliseconds since 1970. */
export function isConditionDate(text: string): boolean {
  if (/^-?\d{5,}$/.test(text)) return BigInt(text) <= MAX_EPOCH && BigInt(text) >= -MAX_EPOCH - 1n;
  const parts = DATE.exec(text)?.groups;
  if (parts === undefined || text === "") return false;
  return Number(parts["month"] ?? 1) <= 12 && Number(parts["day"] ?? 1) <= 31;
}
