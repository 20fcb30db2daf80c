import type { Terminal } from "@xterm/headless";

/** Of a terminal as VT100 was; what has left the top is kept. */
const ROWS = 24;
/** Columns enough that only very long lines are broken; broken ones are joined again. */
const WIDEST = 5_000;
const NARROWEST = 80;
/** Places for characters in all: 12 bytes each. */
const PLACES = 10_000_000;
/** Places that sequences may clear or move: a count in them (`ESC [ 2000000000 S`) costs time without bound. */
const WORK = 100_000_000;

/** CSI sequences whose work grows with their count, or with the screen. */
const COUNTED = ["b", "S", "T", "L", "M", "I", "Z", "@", "P", "X", "K"];
const WHOLE = [
  { final: "J" },
  { prefix: "?", final: "J" },
  { prefix: "?", final: "h" },
  { prefix: "?", final: "l" },
];
const SHIFTED = [
  { intermediates: " ", final: "@" },
  { intermediates: " ", final: "A" },
  { intermediates: "'", final: "}" },
  { intermediates: "'", final: "~" },
];

/**
 * The text that stands on a terminal, and above it, when a text has been written there. The same text always gives
 * the same; undefined when that would take too much memory or time. What another screen (`less`) showed is not kept.
 */
export async function drawScreen(text: string): Promise<string | undefined> {
  const { default: xterm } = await import("@xterm/headless");
  const { cols, scrollback } = measure(text);
  const terminal = new xterm.Terminal({
    cols,
    rows: ROWS,
    scrollback,
    convertEol: true,
    allowProposedApi: true,
  });
  const isOver = limitWork(terminal, cols);
  try {
    await new Promise<void>((resolve) => terminal.write(text, resolve));
    return isOver() || terminal.buffer.normal.length >= scrollback + ROWS ? undefined : readScreen(terminal);
  } finally {
    terminal.dispose();
  }
}

function measure(text: string): { readonly cols: number; readonly scrollback: number } {
  const lines = text.split("\n");
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  const fitting = Math.floor(PLACES / lines.length);
  const cols = Math.max(NARROWEST, Math.min(2 * longest, WIDEST, fitting));
  return { cols, scrollback: Math.floor(PLACES / cols) };
}

/** Ignores what would be too much work; says whether there was any. */
function limitWork({ parser }: Terminal, cols: number): () => boolean {
  let work = 0;
  const isTooMuch = (places: number): boolean => {
    work += places;
    return work > WORK;
  };
  const count = ([first]: readonly (number | number[])[]): boolean =>
    isTooMuch(Number(first ?? 1) * ROWS + cols);
  const clear = (): boolean => isTooMuch(ROWS * cols);
  const shift = ([first]: readonly (number | number[])[]): boolean =>
    isTooMuch(Number(first ?? 1) * ROWS * cols);
  for (const final of COUNTED) parser.registerCsiHandler({ final }, "LMST".includes(final) ? shift : count);
  for (const id of WHOLE) parser.registerCsiHandler(id, clear);
  for (const id of SHIFTED) parser.registerCsiHandler(id, shift);
  parser.registerEscHandler({ final: "c" }, clear);
  parser.registerEscHandler({ intermediates: "#", final: "8" }, clear);
  return () => work > WORK;
}

/** Down to the cursor, or to the last line with something on it. */
function readScreen({ buffer: { normal } }: Terminal): string {
  const lines: string[] = [];
  const cursor = normal.baseY + normal.cursorY;
  let end = 0;
  for (let row = 0; row < normal.length; row += 1) {
    const line = normal.getLine(row);
    const text = line?.translateToString(true) ?? "";
    if (line?.isWrapped && lines.length > 0) lines.push(`${lines.pop() ?? ""}${text}`);
    else lines.push(text);
    if (text !== "" || row <= cursor) end = lines.length;
  }
  return lines.slice(0, end).join("\n");
}
