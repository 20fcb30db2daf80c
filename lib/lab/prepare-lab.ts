import { fileURLToPath } from "node:url";
import { message } from "../message/message.js";
import { type InstallOptions, installJupyter, type Jupyter } from "./jupyter/install-jupyter.js";
import { writeSettings } from "./jupyter/write-settings.js";
import { copyLessons, type LessonCopy } from "./lesson/copy-lessons.js";
import { linkModules } from "./lesson/link-modules.js";
import { makeWorkFolder } from "./lesson/make-work-folder.js";
import { writeTsconfig } from "./lesson/write-tsconfig.js";

/** The project's folder, seen from `dist/lib/lab/`. */
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** All that a lab needs before it is started. */
export interface PreparedLab {
  readonly jupyter: Jupyter;
  readonly lessons: readonly LessonCopy[];
}

/**
 * Installs JupyterLab on first use, and makes the work folder ready, with copies of the lessons in a folder. Doing it
 * again changes nothing.
 */
export async function prepareLab(
  lessonFolder: string,
  work: string,
  options: InstallOptions,
): Promise<PreparedLab> {
  // Before what takes minutes: a folder that cannot be is told at once.
  await makeWorkFolder(work);
  const jupyter = await installJupyter(ROOT, options);
  await writeSettings(jupyter);
  const lessons = await copyLessons(lessonFolder, work);
  await writeTsconfig(work);
  await linkModules(ROOT, work);
  for (const { name, title, isNew } of lessons) {
    options.say(
      isNew
        ? message('Made {name} in the work folder: "{title}"', { name, title })
        : message('Going on with your {name}: "{title}"', { name, title }),
    );
  }
  if (lessons.some(({ isNew }) => !isNew)) {
    options.say(
      message("The local account begins empty, and variables are gone: run the cells from the top."),
    );
  }
  return { jupyter, lessons };
}
