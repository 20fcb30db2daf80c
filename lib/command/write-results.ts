import { dirname, join, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { makeFolder } from "../file/make-folder.js";
import { SeigoError } from "../message/error.js";
import { writeNotebook } from "../notebook/write-notebook.js";
import { REPORTS } from "../report/reports.js";
import { createExecutedNotebook } from "../run/create-executed-notebook.js";
import type { RunResult } from "../run/result.js";

/** A report to be written: its kind and its file. */
export interface ReportRequest {
  readonly kind: string;
  readonly file: string;
}

/** Reads `KIND=FILE`. Throws a `SeigoError` for a kind that there is not. */
export function parseReport(text: string): ReportRequest {
  const [, kind = "", file = ""] = /^([^=]*)=(.+)$/.exec(text) ?? [];
  if (Object.hasOwn(REPORTS, kind)) return { kind, file };
  throw new SeigoError('Cannot read the command line: there is no report "{text}".', {
    values: { text, kinds: Object.keys(REPORTS).join(", ") },
    next: "Give KIND=FILE; the kinds are: {kinds}.",
  });
}

/** Writes the texts of reports. */
export async function writeReports(
  reports: readonly { readonly file: string; readonly text: string }[],
  cwd: string,
): Promise<void> {
  for (const { file, text } of reports) {
    const path = resolve(cwd, file);
    try {
      await makeFolder(dirname(path));
      await writeFileAtomic(path, text);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new SeigoError('Cannot write "{path}": {reason}', { values: { path: file, reason }, cause });
    }
  }
}

/**
 * Writes the executed notebooks into a folder, each under its own name; a name that is taken gets a number.
 * One that cannot be written does not keep the others from it; the first problem is thrown at the end.
 */
export async function writeExecuted(result: RunResult, folder: string, cwd: string): Promise<void> {
  const taken = new Set<string>();
  const problems: unknown[] = [];
  for (const notebook of result.notebooks) {
    const { id } = notebook.notebook;
    let name = id;
    for (let number = 2; taken.has(name); number += 1) name = `${id}-${number}`;
    taken.add(name);
    const path = join(resolve(cwd, folder), `${name}.ipynb`);
    try {
      await writeNotebook(path, createExecutedNotebook(notebook));
    } catch (cause) {
      problems.push(cause);
    }
  }
  for (const problem of problems) throw problem;
}
