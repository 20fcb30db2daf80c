import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The lessons that come with this package, from `dist/lib/command/`. */
export const SHIPPED = fileURLToPath(new URL("../../../ja", import.meta.url));

/** The folder of the lessons when none is named: `ja` here or, when there is none, that of this package. */
export function findLessonFolder(cwd: string): string {
  const own = join(cwd, "ja");
  return existsSync(own) ? own : SHIPPED;
}
