import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { Notebook } from "../../notebook/notebook.js";
import { listCodeCells } from "../plan-cell.js";

/** A quoted text that could be a path: no white space, no colon (URLs, ARNs, `node:fs`), not absolute. */
const QUOTED = /(["'`])((?![/~])[^\s"'`:*?<>|$]{1,200})\1/g;
/** An import names `./lib/x.js` for `./lib/x.ts`, and may leave the ending out. */
const ENDINGS = ["", ".ts", ".js", ".json"];

/**
 * Copies what a notebook's cells name and what stands beside it: files, folders, and of `./lib/x` all of `lib`,
 * for what it imports in turn. Nothing above the notebook's folder is copied, and no hidden file.
 */
export async function copyNamedFiles(notebook: Notebook, source: string, target: string): Promise<void> {
  const sources = listCodeCells(notebook).map((cell) => cell.source);
  const paths = sources.flatMap((text) =>
    [...text.matchAll(QUOTED)].map(([, , path = ""]) => normalize(path)),
  );
  const tops = new Set(
    paths.flatMap((path) => {
      const [top = ""] = path.split(/[\\/]/);
      const stem = top.replace(/\.js$/, "");
      return [top, ...ENDINGS.map((ending) => `${stem}${ending}`)];
    }),
  );
  for (const top of tops) {
    if (top === "" || top.startsWith(".") || top === "node_modules" || !existsSync(join(source, top)))
      continue;
    await cp(join(source, top), join(target, top), { recursive: true });
  }
}
