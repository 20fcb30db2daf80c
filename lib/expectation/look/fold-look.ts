/** A character as a reader takes it in (a letter with its marks), and what it looks like; empty when it cannot be seen. */
export interface Glyph {
  readonly text: string;
  readonly look: string;
}

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Joiners, marks of direction, soft hyphens, fillers, selectors of a variant. */
const UNSEEN = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0f]/gu;
const BLANK = /^[\t\u1680\u2800\p{Zs}]+$/u;
/** Letters and signs of full width, kana of half width. */
const WIDTH = /[\uff01-\uff5e\uff61-\uff9f\uffe0-\uffe6]+/g;

/** Characters that most fonts draw alike, and the one they stand for. */
const ALIKE: readonly (readonly [alike: string, plain: string])[] = [
  ["‐‑‒–—―−", "-"],
  ["‘’‛′", "'"],
  ["“”‟″", '"'],
  ["〜∼", "~"],
];
const LETTERS: readonly (readonly [alike: string, plain: string])[] = [
  ["АВЕКМНОРСТХаеорсухіѕј", "ABEKMHOPCTXaeopcyxisj"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"],
];
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...ALIKE.flatMap(([alike, plain]) => [...alike].map((one) => [one, plain] as const)),
  ...LETTERS.flatMap(([alike, plain]) => [...alike].map((one, index) => [one, plain[index] ?? one] as const)),
]);

/** A text's characters with their looks: of blanks in a row only the first is seen, at the end none. */
export function foldLook(text: string): readonly Glyph[] {
  const glyphs: { text: string; look: string }[] = [];
  let isAfterBlank = false;
  for (const { segment } of segmenter.segment(text)) {
    const look = foldGlyph(segment);
    const isBlank = look === " ";
    glyphs.push({ text: segment, look: isBlank && isAfterBlank ? "" : look });
    if (look !== "") isAfterBlank = isBlank;
  }
  for (const glyph of glyphs.reverse()) {
    if (glyph.look !== "" && glyph.look !== " ") break;
    glyph.look = "";
  }
  return glyphs.reverse();
}

function foldGlyph(glyph: string): string {
  if (/^[\r\n]+$/.test(glyph)) return "\n";
  if (BLANK.test(glyph)) return " ";
  const narrow = glyph
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(WIDTH, (wide) => wide.normalize("NFKC"));
  return [...narrow.normalize("NFC")].map((one) => PLAIN.get(one) ?? one).join("");
}
