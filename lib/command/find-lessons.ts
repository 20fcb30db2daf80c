import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join, relative, resolve } from "node:path";
import { SeigoError } from "../message/error.js";
import type { Notebook } from "../notebook/notebook.js";
import { readNotebook } from "../notebook/read-notebook.js";
import { listCodeCells } from "../run/plan-cell.js";
import { findLessonFolder } from "./find-lesson-folder.js";

const ENDINGS = [".md", ".markdown", ".ipynb"];

/**
 * Reads the lessons of some files and folders, in the order given, each once. Folders are searched for Markdown and
 * notebooks with code to run; without any path, `ja` here or, when there is none, that of this package.
 * With `orProse`, folders without any code give what there is, so that it can be told why nothing of it runs.
 * Throws a `SeigoError` for a path that does not exist.
 */
export async function findLessons(
  paths: readonly string[],
  cwd: string,
  { orProse = false }: { readonly orProse?: boolean } = {},
): Promise<readonly Notebook[]> {
  const given = paths.length > 0 ? paths : [findLessonFolder(cwd)];
  const lessons = new Map<string, Notebook>();
  const prose = new Map<string, Notebook>();
  for (const path of given) {
    const absolute = resolve(cwd, path);
    const isFolder = await checkFolder(absolute, path);
    for (const file of isFolder ? await listFiles(absolute) : [absolute]) {
      const key = await realpath(file);
      if (lessons.has(key)) continue;
      const notebook = { ...(await readNotebook(file)), path: formatPath(file, cwd) };
      const isLesson = !isFolder || listCodeCells(notebook).length > 0;
      (isLesson ? lessons : prose).set(key, notebook);
    }
  }
  return [...(orProse && lessons.size === 0 ? prose : lessons).values()];
}

async function checkFolder(absolute: string, path: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch (cause) {
    throw new SeigoError('Cannot find "{path}".', {
      values: { path },
      next: "Give a lesson (.md or .ipynb) or a folder with lessons.",
      cause,
    });
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listFiles(path)));
    else if (ENDINGS.includes(extname(path).toLowerCase())) found.push(path);
  }
  return found;
}

/** As short as it is here, so that a person can click it; the readers' errors name the same file. */
function formatPath(file: string, cwd: string): string {
  const way = relative(cwd, file);
  return way.startsWith("..") ? file : way;
}
