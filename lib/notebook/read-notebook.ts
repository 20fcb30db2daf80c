import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { SeigoError } from "../message/error.js";
import type { Notebook } from "./notebook.js";
import { readIpynb } from "./read-ipynb.js";
import { readMarkdown } from "./read-markdown.js";

const READERS: Readonly<Record<string, (text: string, path: string) => Notebook>> = {
  ".md": readMarkdown,
  ".markdown": readMarkdown,
  ".ipynb": readIpynb,
};

/** Reads a notebook from a `.md` or `.ipynb` file in UTF-8. Throws a `SeigoError` that names the file. */
export async function readNotebook(path: string): Promise<Notebook> {
  const read = findReader(path);
  const bytes = await readFile(path).catch((cause: unknown) => refuse(path, cause));
  return read(decode(bytes, path), path);
}

/** `readNotebook` for loaders of modules, which cannot wait. */
export function readNotebookSync(path: string): Notebook {
  const read = findReader(path);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    return refuse(path, cause);
  }
  return read(decode(bytes, path), path);
}

function findReader(path: string): (text: string, path: string) => Notebook {
  const read = READERS[extname(path).toLowerCase()];
  if (read !== undefined) return read;
  throw new SeigoError('Cannot read "{path}": it is neither Markdown nor a Jupyter notebook.', {
    values: { path },
    next: "Give a file that ends in .md or .ipynb.",
  });
}

function refuse(path: string, cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new SeigoError('Cannot read "{path}": {reason}', { values: { path, reason }, cause });
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    // The byte order mark is the readers' to keep.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SeigoError('Cannot read "{path}": it is not UTF-8.', {
      values: { path },
      next: "Save it in UTF-8.",
      cause,
    });
  }
}
