import { rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { copyNew } from "../file/copy-new.js";
import { listMissing } from "../file/list-missing.js";
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
 * Throws a `SeigoError` when the folder is a file, or cannot be written to, and the signal's reason; then nothing of what
 * it has made is left.
 */
export async function createProject(folder: string, options: ProjectOptions): Promise<CreatedProject> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === false) {
    throw new SeigoError('Cannot make a project in "{folder}": it is a file.', {
      values: { folder },
      next: "Give a folder, or a name that is not taken.",
    });
  }
  const written: string[] = [];
  const kept: string[] = [];
  const folders: string[] = [];
  const make = async (path: string): Promise<void> => {
    folders.unshift(...(await listMissing(path)));
    await makeFolder(path).catch((cause: unknown) => {
      throw createFailure(folder, cause);
    });
  };
  const write = async (path: string, start: (target: string) => Promise<boolean>): Promise<void> => {
    options.signal.throwIfAborted();
    const target = join(folder, path);
    await make(dirname(target));
    const isNew = await start(target).catch((cause: unknown) => {
      throw createFailure(folder, cause);
    });
    (isNew ? written : kept).push(path);
  };
  try {
    await make(folder);
    const packed = options.seigo === undefined ? await packSeigo(options) : undefined;
    const seigo = packed === undefined ? (options.seigo ?? "") : `file:${basename(packed)}`;
    const files = await readTemplate({ name: namePackage(basename(folder)), seigo });
    for (const [path, text] of files) await write(path, (target) => writeNew(target, text));
    if (packed !== undefined) await write(basename(packed), (target) => copyNew(packed, target));
  } catch (cause) {
    for (const path of written) await rm(join(folder, path), { force: true });
    // What is not empty is somebody else's.
    for (const path of folders) await rmdir(path).catch(() => {});
    throw cause;
  }
  return { written, kept };
}

/** What helps against what the system says; the folder is to be another one against everything else. */
const ADVICE: Readonly<Record<string, string>> = {
  EEXIST: "Move away what is in its place, or give another folder.",
  ENOTDIR: "Move away what is in its place, or give another folder.",
  ELOOP: "Move away what is in its place, or give another folder.",
  ENAMETOOLONG: "Give a folder with a shorter name.",
  ENOSPC: "Make room there, or give another folder.",
};

function createFailure(folder: string, cause: unknown): SeigoError {
  return new SeigoError('Cannot make a project in "{folder}": {reason}', {
    values: { folder, reason: cause instanceof Error ? cause.message : String(cause) },
    next: ADVICE[(cause as NodeJS.ErrnoException).code ?? ""] ?? "Give a folder that you may write to.",
    exitStatus: 1,
    cause,
  });
}
