import { readFileSync } from "node:fs";
import { type CellQuestion, openCellCache } from "../../kernel/server/cache/cell-cache.js";
import { isPlain } from "../../kernel/server/conversion/create-conversions.js";
import type { ConvertedCell } from "../../kernel/server/converted-cell.js";
import {
  type CellConverter,
  createCellConverter,
} from "../../kernel/server/converter/child/create-cell-converter.js";
import { joinLines } from "../../notebook/ipynb/multiline.js";

let converter: CellConverter | undefined;

/**
 * Converts the cells of a notebook as a kernel in the working folder does that runs them all, and keeps them for it.
 * What the cache has already needs no TypeScript. Ends before a cell that the kernel does not keep.
 */
export async function convertNotebook(path: string): Promise<void> {
  const cache = openCellCache(process.cwd(), process.env);
  const sources = readSources(path).filter((source) => source.trim() !== "");
  const converted: [CellQuestion, ConvertedCell][] = [];
  let declarations = "";
  for (const [place, source] of sources.entries()) {
    const question = { declarations, modules: [], source };
    if (!isPlain(question)) break;
    let cell = cache.read(question);
    if (cell === undefined) {
      converter ??= createCellConverter();
      converter.expect(sources.slice(place));
      cell = converter.convert(declarations, source);
      converted.push([question, cell]);
    }
    declarations = cell.declarations;
  }
  // All at once: a kernel that finds some cells does not start TypeScript before it misses one.
  for (const [question, cell] of converted) cache.write(question, cell);
  await cache.settle();
}

/** The code cells as front ends send them; none of what is no notebook. */
function readSources(path: string): readonly string[] {
  try {
    const { cells } = JSON.parse(readFileSync(path, "utf8")) as {
      readonly cells: readonly { readonly cell_type: string; readonly source: string | readonly string[] }[];
    };
    return cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => joinLines(source));
  } catch {
    return [];
  }
}
