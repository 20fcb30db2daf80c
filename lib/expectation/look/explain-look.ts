import { message } from "../../message/message.js";
import { compilePattern } from "../hole/compile-pattern.js";
import { type Pattern, parsePattern } from "../hole/parse-pattern.js";
import { foldLook, type Glyph } from "./fold-look.js";
import { nameCharacters } from "./name-characters.js";

const LONGEST = 10_000;
const MOST_LINES = 200;
const SHOWN = 3;
/** Each of these looks like nothing but itself, and none begins a hole. */
const PLAIN = /^[!-;=-[\]-~]*$/;

/** A stretch in which two texts that look the same are not. */
interface Place {
  /** The 1-based number of the first character (code point) in the actual text. */
  readonly number: number;
  expected: string;
  actual: string;
}

/** One sentence on what a reader cannot see between a pattern and a text; undefined when they do not look the same. */
export function explainLook(pattern: string, actual: string): string | undefined {
  if (pattern === actual || pattern.length > LONGEST || actual.length > LONGEST) return undefined;
  if (PLAIN.test(pattern) && PLAIN.test(actual)) return undefined;
  const places = findPlaces(pattern, actual);
  if (places === undefined || places.length === 0) return explainLines(pattern, actual);
  const shown = places.slice(0, SHOWN).map(describePlace);
  const rest =
    places.length > SHOWN ? message(" and {count} more places", { count: places.length - SHOWN }) : "";
  const values = { places: `${shown.join(message("; "))}${rest}` };
  return message("It looks the same or nearly so, but the characters differ: {places}.", values);
}

/** Of several lines, the first that looks like one of the others. */
function explainLines(pattern: string, actual: string): string | undefined {
  const [patterns, lines] = [pattern.split("\n"), actual.split("\n")];
  if (patterns.length + lines.length < 3 || patterns.length + lines.length > MOST_LINES) return undefined;
  for (const one of patterns.filter((line) => line.trim() !== "" && !lines.includes(line))) {
    for (const line of lines) {
      const sentence = explainLook(one, line);
      if (sentence !== undefined) return sentence;
    }
  }
  return undefined;
}

function findPlaces(text: string, actual: string): readonly Place[] | undefined {
  const found = foldLook(actual);
  const wanted = foldPattern(parsePattern(text), found.map(({ look }) => look).join(""));
  return wanted === undefined ? undefined : compare(wanted, found);
}

/** The pattern's characters; those that a hole stands for have no text of their own. */
function foldPattern(pattern: Pattern, look: string): readonly Partial<Glyph>[] | undefined {
  const [only] = pattern;
  if (pattern.length === 1 && typeof only === "string") return foldLook(only);
  if (pattern.every((part) => typeof part !== "string")) return undefined;
  const folded = pattern.map((part) => (typeof part === "string" ? foldPart(part) : part));
  const groups = compilePattern(folded).exec(look)?.slice(1);
  if (groups === undefined) return undefined;
  return pattern.flatMap((part): readonly Partial<Glyph>[] =>
    typeof part === "string"
      ? foldLook(`${part}.`).slice(0, -1)
      : foldLook(groups.shift() ?? "").map(({ look: seen }) => ({ look: seen })),
  );
}

/** Blanks at the end of a part are followed by a hole. */
function foldPart(part: string): string {
  return foldLook(`${part}.`)
    .slice(0, -1)
    .map(({ look }) => look)
    .join("");
}

function compare(wanted: readonly Partial<Glyph>[], found: readonly Glyph[]): readonly Place[] | undefined {
  const places: Place[] = [];
  let [number, isOpen] = [1, false];
  let [left, right] = [0, 0];
  const add = (expected: string, actual: string): void => {
    const last = places.at(-1);
    if (isOpen && last !== undefined) {
      last.expected += expected;
      last.actual += actual;
    } else {
      places.push({ number, expected, actual });
    }
    isOpen = true;
    number += [...actual].length;
  };
  while (left < wanted.length || right < found.length) {
    const [one, other] = [wanted[left], found[right]];
    if (one?.look === "") {
      left += 1;
      if (other?.look === "" && other.text === one.text) {
        right += 1;
        number += [...other.text].length;
      } else add(one.text ?? "", "");
      continue;
    }
    if (other?.look === "") {
      right += 1;
      add("", other.text);
      continue;
    }
    if (one?.look === undefined || other === undefined || one.look !== other.look) return undefined;
    left += 1;
    right += 1;
    if (one.text !== undefined && one.text !== other.text) add(one.text, other.text);
    else {
      number += [...other.text].length;
      isOpen = false;
    }
  }
  return places;
}

function describePlace({ number, expected, actual }: Place): string {
  const values = { number, expected: nameCharacters(expected), actual: nameCharacters(actual) };
  const isForm = expected.normalize("NFC") === actual.normalize("NFC");
  return isForm
    ? message(
        "character {number}: expected {expected}, actual {actual} (one letter, composed (NFC) or not (NFD))",
        values,
      )
    : message("character {number}: expected {expected}, actual {actual}", values);
}
