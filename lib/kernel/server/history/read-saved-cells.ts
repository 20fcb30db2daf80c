import { readFile, stat } from "node:fs/promises";

/** A code cell as the notebook's file has it. */
export interface SavedCell {
  /** By which a front end names it; undefined in files older than nbformat 4.5. */
  readonly id?: string;
  readonly source: string;
  /** The heading that it stands under. */
  readonly heading?: string;
}

/** Bytes of a notebook that is looked into: one with big outputs is not worth the wait. */
const LIMIT = 32 * 1024 * 1024;

/**
 * The code cells of the notebook that a front end has opened, as they were saved last, from the top. Jupyter's server
 * names the file in `JPY_SESSION_NAME`; whoever does not has none.
 */
export async function readSavedCells(env: NodeJS.ProcessEnv): Promise<readonly SavedCell[]> {
  const path = env["JPY_SESSION_NAME"];
  if (!path?.endsWith(".ipynb")) return [];
  try {
    if ((await stat(path)).size > LIMIT) return [];
    const { cells } = JSON.parse(await readFile(path, "utf8")) as { readonly cells?: unknown };
    return Array.isArray(cells) ? listCodeCells(cells) : [];
  } catch {
    // It was moved, or is being written.
    return [];
  }
}

function listCodeCells(cells: readonly unknown[]): readonly SavedCell[] {
  let heading: string | undefined;
  const found: SavedCell[] = [];
  for (const cell of cells) {
    const { cell_type, id, source } = (cell ?? {}) as Readonly<Record<string, unknown>>;
    const text = Array.isArray(source) ? source.join("") : String(source ?? "");
    if (cell_type === "markdown") heading = findHeading(text) ?? heading;
    if (cell_type !== "code") continue;
    found.push({
      source: text,
      ...(typeof id === "string" && { id }),
      ...(heading !== undefined && { heading }),
    });
  }
  return found;
}

/** The last heading of a text; one inside of a fence is code. */
function findHeading(text: string): string | undefined {
  const prose = text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, "");
  return [...prose.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gm)].at(-1)?.[1];
}
