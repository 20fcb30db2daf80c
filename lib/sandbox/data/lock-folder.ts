import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SeigoError } from "../../message/error.js";
import { isRunning } from "../../process/is-running.js";

/** A folder that is ours alone until it is released. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Takes a folder for this process. One left behind by a process that is gone is taken over. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, "pid");
  for (;;) {
    try {
      await writeFile(path, String(process.pid), { flag: "wx", mode: 0o600 });
      return { release: () => rm(path, { force: true }) };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
    const pid = Number(await readFile(path, "utf8").catch(() => ""));
    if (Number.isInteger(pid) && pid > 0 && isRunning(pid)) {
      throw new SeigoError('Cannot open the data in "{folder}": process {pid} has it open.', {
        values: { folder, pid },
        next: 'End that process, or name another folder. When it is not seigo, remove the file "pid" there.',
      });
    }
    await rm(path, { force: true });
  }
}
