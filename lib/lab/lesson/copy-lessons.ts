import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeNew } from "../../file/write-new.js";
import { formatIpynb } from "../../notebook/format-ipynb.js";
import { readNotebook } from "../../notebook/read-notebook.js";
import { makeWorkFolder } from "./make-work-folder.js";

/** A lesson in the learner's folder. */
export interface LessonCopy {
  /** The notebook's name in the work folder, e.g. `iam-role.ipynb`. */
  readonly name: string;
  readonly title: string;
  /** False when the learner's own file has been there before; it is left as it is. */
  readonly isNew: boolean;
}

/**
 * Makes notebooks that have not been run yet of all lessons of a folder, which are those with code, and never
 * overwrites a file.
 */
export async function copyLessons(from: string, work: string): Promise<readonly LessonCopy[]> {
  await makeWorkFolder(work);
  const names = (await readdir(from)).filter((name) => name.endsWith(".md")).sort();
  const notebooks = await Promise.all(names.map((markdown) => readNotebook(join(from, markdown))));
  const lessons = notebooks.filter((notebook) => notebook.cells.some(({ kind }) => kind === "code"));
  return Promise.all(
    lessons.map(async (notebook) => {
      const name = `${notebook.id}.ipynb`;
      const isNew = await writeNew(join(work, name), formatIpynb(notebook));
      return { name, title: notebook.title, isNew };
    }),
  );
}
