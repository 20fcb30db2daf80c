import { drawScreen } from "./draw-screen.js";

/** A text as its reader sees it. */
export interface Rendered {
  readonly text: string;
  /** False when it was too much to draw: then only colours are taken away. */
  readonly isDrawn: boolean;
}

/** Characters (UTF-16 units) of a text that is still drawn. */
const LONGEST = 1_000_000;

/** Colours move nothing, so that a text with nothing else keeps its tabs and needs no terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const COLOR = /\u001b\[[\d;:]*m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)/;

/** What a terminal shows of a text: colours, `\r`, `\b`, cursor movements and erasures applied. */
export async function renderText(printed: string): Promise<Rendered> {
  const text = printed.replace(COLOR, "");
  if (!CONTROL.test(text)) return { text, isDrawn: true };
  const drawn = text.length > LONGEST ? undefined : await drawScreen(text);
  return drawn === undefined ? { text, isDrawn: false } : { text: drawn, isDrawn: true };
}
