import { readFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { makeFolder } from "../file/make-folder.js";
import { SeigoError } from "../message/error.js";
import { formatIpynb } from "./format-ipynb.js";
import { formatMarkdown } from "./format-markdown.js";
import type { Notebook } from "./notebook.js";

const FORMATTERS: Readonly<Record<string, (notebook: Notebook) => string>> = {
  ".md": formatMarkdown,
  ".markdown": formatMarkdown,
  ".ipynb": formatIpynb,
};

/**
 * Writes a notebook as `.md` or `.ipynb`, all of it or nothing, and makes the folders above.
 * A file that has this content already is not touched. Resolves to true when it wrote.
 */
export async function writeNotebook(path: string, notebook: Notebook): Promise<boolean> {
  const format = FORMATTERS[extname(path).toLowerCase()];
  if (format === undefined) {
    throw new SeigoError('Cannot write "{path}": it is neither Markdown nor a Jupyter notebook.', {
      values: { path },
      next: "Give a file that ends in .md or .ipynb.",
    });
  }
  const text = format(notebook);
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) return false;
  try {
    await makeFolder(dirname(path));
    await writeFileAtomic(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SeigoError('Cannot write "{path}": {reason}', { values: { path, reason }, cause });
  }
  return true;
}
