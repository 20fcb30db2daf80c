import { createHash } from "node:crypto";

/** What a cell's id is made from. */
export interface Identity {
  readonly kind: "prose" | "code" | "raw";
  readonly source: string;
  /** An id the cell has already: its author's name for it, or the `.ipynb`'s. Empty or undefined when it has none. */
  readonly id: string | undefined;
}

/**
 * Makes an id for every cell that has none, so that an id moves only when its cell changes:
 * `cell-` and a hash of the code, `before-` and the next code cell's id for what stands above it, `end` below the last.
 * Repeats get `-2`, `-3`, … A second cell with the same id counts as one that has none.
 */
export function createIds(cells: readonly Identity[]): readonly string[] {
  const taken = new Set<string>();
  const kept = cells.map(({ id }) => (!id || taken.has(id) ? undefined : take(id, taken)));
  const codes = cells.map((cell, index) =>
    cell.kind === "code" ? (kept[index] ?? take(`cell-${hash(cell.source)}`, taken)) : undefined,
  );
  return cells.map((_, index) => {
    const own = codes[index] ?? kept[index];
    if (own !== undefined) return own;
    const next = codes.slice(index).find((id) => id !== undefined);
    return take(next === undefined ? "end" : `before-${next.slice(0, LONGEST)}`, taken);
  });
}

/** nbformat allows 64 characters, of which `before-` and a number take some. */
const LONGEST = 50;

function take(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}

function hash(source: string): string {
  return createHash("sha256").update(source).digest("hex").slice(0, 8);
}
