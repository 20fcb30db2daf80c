import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { copyNew } from "../file/copy-new.js";
import { makeFolder } from "../file/make-folder.js";
import { writeNew } from "../file/write-new.js";
import { SeigoError } from "../message/error.js";
import { namePackage } from "./name-package.js";
import { type PackOptions, packSeigo } from "./pack-seigo.js";
import { readTemplate } from "./read-template.js";

/** How a project is made. */
export interface ProjectOptions extends PackOptions {
  /** What npm is to install as seigo; the running seigo, packed into the project, unless given. */
  readonly seigo?: string;
}

/** What was made, as paths in the project. */
export interface CreatedProject {
  readonly written: readonly string[];
  /** What was there before, and is as it was. */
  readonly kept: readonly string[];
}

/**
 * Makes a project in a folder, which is made too when it is not there. No file that is there is overwritten.
 * Throws a `SeigoError` when the folder is a file, or cannot be written to.
 */
export async function createProject(folder: string, options: ProjectOptions): Promise<CreatedProject> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === false) {
    throw new SeigoError('Cannot make a project in "{folder}": it is a file.', {
      values: { folder },
      next: "Give a folder, or a name that is not taken.",
    });
  }
  try {
    await makeFolder(folder);
  } catch (cause) {
    throw createFailure(folder, cause);
  }
  const packed = options.seigo === undefined ? await packSeigo(options) : undefined;
  const seigo = packed === undefined ? (options.seigo ?? "") : `file:${basename(packed)}`;
  const files = await readTemplate({ name: namePackage(basename(folder)), seigo });
  const written: string[] = [];
  const kept: string[] = [];
  const write = async (path: string, start: (target: string) => Promise<boolean>): Promise<void> => {
    const target = join(folder, path);
    await makeFolder(dirname(target));
    ((await start(target)) ? written : kept).push(path);
  };
  try {
    for (const [path, text] of files) await write(path, (target) => writeNew(target, text));
    if (packed !== undefined) await write(basename(packed), (target) => copyNew(packed, target));
  } catch (cause) {
    throw createFailure(folder, cause);
  }
  return { written, kept };
}

function createFailure(folder: string, cause: unknown): SeigoError {
  return new SeigoError('Cannot make a project in "{folder}": {reason}', {
    values: { folder, reason: cause instanceof Error ? cause.message : String(cause) },
    next: "Give a folder that you may write to.",
    exitStatus: 1,
    cause,
  });
}
