/** What a text stands for, noise left out, and where in the text each of its characters is written. */
export interface ReadText {
  readonly text: string;
  /** For each character of `text`: its first place in the original, and the place behind it. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * What can stand between two characters of one value without changing it for a reader: terminal colours and other
 * sequences, titles and links, control characters, white space of a wrapped line, quotes, commas, `' + '` of a long text
 * that `util.inspect` breaks, a lone backslash. Repetitions have an end: each character of one is a place to go back to,
 * and millions of them overflow.
 */
const NOISE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escapes begin with one.
  /\u001b\[[0-?]{0,1000}[ -/]{0,1000}[@-~]|\u001b\][^\u0007\u001b]{0,1000}(?:\u0007|\u001b\\)|[\u0000-\u0008\u000e-\u001f\u007f]|["'`]\s{0,1000}\+\s{0,1000}["'`]|[\s"'`,\u200b]|\\[nrt]|\\(?=["'`\r\n])/y;

/** Escapes of JSON, JavaScript, URLs and HTML, from their last backslash on: the digits and their base. */
const ESCAPES: readonly (readonly [RegExp, number])[] = [
  [/\\u([0-9a-fA-F]{4})/y, 16],
  [/\\u\{([0-9a-fA-F]{1,6})\}/y, 16],
  [/\\x([0-9a-fA-F]{2})/y, 16],
  [/%(?:25){0,1000}([0-9a-fA-F]{2})/y, 16],
  [/&#x([0-9a-fA-F]{1,6});/y, 16],
  [/&#([0-9]{1,7});/y, 10],
];

const SLASH = /\\\//y;

/** What is noise whatever follows; it is all of an output of empty lines, and must be quick. */
const BLANK = /^[\s,\u200b]$/;

/** Where an escape or noise can begin. Everything else stands for itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escapes begin with one.
const SPECIAL = /[\u0000-\u0008\u000e-\u001f\u007f\s"'`,\u200b\\%&]/g;

/** Reads what a text stands for; base64url is read as base64. */
export function readCharacters(original: string): ReadText {
  const starts = new Uint32Array(original.length);
  const ends = new Uint32Array(original.length);
  const pieces: string[] = [];
  let count = 0;
  const add = (piece: string, from: number, step: number, width: number): void => {
    if (piece === "") return;
    pieces.push(piece);
    for (let index = 0; index < piece.length; index += 1) {
      starts[count] = from + index * step;
      ends[count] = from + index * step + width;
      count += 1;
    }
  };
  let place = 0;
  for (;;) {
    SPECIAL.lastIndex = place;
    const next = SPECIAL.exec(original)?.index ?? original.length;
    add(original.slice(place, next), place, 1, 1);
    if (next === original.length) break;
    const last = findLastBackslash(original, next);
    const { length, character } = readSpecial(original, last);
    // Backslashes that begin nothing stand for themselves, all of them.
    if (length === 1 && character === "\\") add(original.slice(next, last + 1), next, 1, 1);
    else add(character, next, 0, last - next + length);
    place = last + length;
  }
  return { text: unifyAlphabet(pieces.join("")), starts, ends };
}

/** The two alphabets of base64 differ in two characters. */
export function unifyAlphabet(text: string): string {
  return text.replace(/-/g, "+").replace(/_/g, "/");
}

/** The last of the backslashes that begin at a place; the place itself where none is. */
function findLastBackslash(text: string, place: number): number {
  let last = place;
  if (text[place] === "\\") while (text[last + 1] === "\\") last += 1;
  return last;
}

function readSpecial(text: string, place: number): { readonly length: number; readonly character: string } {
  const first = text[place] ?? "";
  if (BLANK.test(first)) return { length: 1, character: "" };
  for (const [pattern, base] of "\\%&".includes(first) ? ESCAPES : []) {
    pattern.lastIndex = place;
    const [written, digits = ""] = pattern.exec(text) ?? [];
    const code = Number.parseInt(digits, base);
    if (written !== undefined && code > 0 && code < 0x110000) {
      return { length: written.length, character: String.fromCodePoint(code) };
    }
  }
  NOISE.lastIndex = place;
  const noise = NOISE.exec(text)?.[0];
  if (noise !== undefined) return { length: noise.length, character: "" };
  SLASH.lastIndex = place;
  const slash = SLASH.exec(text)?.[0];
  if (slash !== undefined) return { length: slash.length, character: "/" };
  return { length: 1, character: first };
}
