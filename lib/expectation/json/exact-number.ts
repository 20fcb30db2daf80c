import type { Json } from "../expectation.js";

/**
 * A JSON number whose digits JavaScript would change: `1.0`, `1e-05`, `12345678901234567890`, and the
 * `NaN`, `Infinity` and `-Infinity` that Python writes. Everything but `readDigits` sees a number in it.
 */
class ExactNumber {
  constructor(readonly text: string) {}

  valueOf(): number {
    return Number(this.text);
  }

  toString(): string {
    return this.text;
  }

  /** The nearest number, for whoever writes it with `JSON.stringify`. */
  toJSON(): number {
    return Number(this.text);
  }
}

/** Reads the text of a JSON number: a plain number when it can be written back, else an `ExactNumber`. */
export function readNumber(text: string): number {
  const value = Number(text);
  return String(value) === text && !Object.is(value, -0) && Number.isFinite(value)
    ? value
    : (new ExactNumber(text) as unknown as number);
}

/** True for a number, exact or not. */
export function isNumber(value: Json): value is number {
  return typeof value === "number" || (value as unknown) instanceof ExactNumber;
}

/** A number's digits as they were read. */
export function readDigits(value: number): string {
  return String(value);
}

/** True when two numbers are the same to the last digit, however they are written: `1.0` and `1`, not 2⁵³ and 2⁵³ + 1. */
export function isSameNumber(a: number, b: number): boolean {
  return normalizeNumber(readDigits(a)) === normalizeNumber(readDigits(b));
}

function normalizeNumber(text: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (parts === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  let end = digits.length;
  // A regular expression for the zeros at the end would look at all others again and again.
  while (digits[end - 1] === "0") end -= 1;
  const significant = digits.slice(0, end);
  if (significant === "") return "0";
  const power = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign}${significant}e${power}`;
}
