import { constants } from "node:fs";
import { copyFile, link, rm, writeFile } from "node:fs/promises";

/** Writes a file that is not there yet, all of it or nothing. Resolves to false, and leaves it alone, when it is there. */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const own = `${path}.${process.pid}.new`;
  await writeFile(own, text);
  try {
    await link(own, path).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "EEXIST") throw cause;
      // A file system without links, such as a memory stick's.
      return copyFile(own, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  } finally {
    await rm(own, { force: true });
  }
}
