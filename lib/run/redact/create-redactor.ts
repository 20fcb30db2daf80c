import { readCharacters, unifyAlphabet } from "./read-characters.js";

/** Hides secrets in a text. */
export type Redactor = (text: string) => string;

/** What stands in place of a secret, as `show` writes it. */
export const MASK = "xxxxxxxx";

/**
 * So many characters of a secret in a row are hidden too. Ids of one account share up to 10 (the account number is
 * part of them), so that a longer part of a key is the key's own.
 */
const PART = 12;

/**
 * Makes a redactor for some secrets: it finds them by value, whole or a part of 12 characters, plain or escaped for
 * JSON, URLs or HTML, in base64 or hexadecimal, and broken over lines.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const parts = new Set(secrets.flatMap((secret) => listForms(secret).flatMap(listParts)));
  const short = secrets.filter(({ length }) => length > 0 && length < PART);
  return (text) => {
    const redacted = hideParts(text, parts);
    return short.reduce((current, secret) => current.replaceAll(secret, MASK), redacted);
  };
}

/** A secret as it may be written: itself, and inside a longer text in base64 or hexadecimal. */
function listForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const encoded = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    // The first characters hold bits of what stands before, the last of what stands behind.
    return text.slice(shift === 0 ? 0 : shift + 1, (bytes.length + shift) % 3 === 0 ? undefined : -1);
  });
  const hex = bytes.toString("hex");
  return [secret, ...encoded, hex, hex.toUpperCase()];
}

function listParts(form: string): readonly string[] {
  const text = unifyAlphabet(form);
  return Array.from({ length: Math.max(0, text.length - PART + 1) }, (_, start) =>
    text.slice(start, start + PART),
  );
}

function hideParts(original: string, parts: ReadonlySet<string>): string {
  if (parts.size === 0 || original.length < PART) return original;
  const { text, starts, ends } = readCharacters(original);
  let shown = "";
  let end = 0;
  for (const [first, last] of findRanges(text, parts)) {
    shown += original.slice(end, starts[first]) + MASK;
    end = ends[last] ?? original.length;
  }
  return shown + original.slice(end);
}

/** First and last place of every stretch that is made of parts. */
function findRanges(text: string, parts: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let run = 0;
  // A regular expression for runs would keep a place to go back to for each character, and overflow in an image.
  for (let place = 0; place < text.length; place += 1) {
    run = isOfPart(text.charCodeAt(place)) ? run + 1 : 0;
    if (run < PART) continue;
    const first = place - PART + 1;
    if (!parts.has(text.slice(first, place + 1))) continue;
    const open = ranges.at(-1);
    if (open !== undefined && first <= open[1] + 1) open[1] = place;
    else ranges.push([first, place]);
  }
  return ranges;
}

/** A letter, a digit, `+`, `/` or `=`: what parts are made of. */
function isOfPart(code: number): boolean {
  if (code >= 0x61) return code <= 0x7a;
  if (code >= 0x41) return code <= 0x5a;
  return (code >= 0x2f && code <= 0x39) || code === 0x2b || code === 0x3d;
}
