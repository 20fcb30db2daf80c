import { constants } from "node:fs";
import { copyFile, link, rm } from "node:fs/promises";

/**
 * Has a file made beside its place, and puts it there when it is whole. Resolves to false, and leaves the place alone,
 * when there is a file already.
 */
export async function placeNew(path: string, make: (own: string) => Promise<void>): Promise<boolean> {
  const own = `${path}.${process.pid}.new`;
  try {
    await make(own);
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
