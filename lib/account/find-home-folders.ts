import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * Variables that go on naming what Python and Jupyter have in the person's own home folder, once `HOME` is the
 * account's: packages installed for the user, and kernels. None for what does not exist or is named already.
 */
export function findHomeFolders(base: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const home = base["HOME"] || homedir();
  const found: Record<string, string> = {};
  const packages = join(home, ".local");
  if (!base["PYTHONUSERBASE"] && existsSync(join(packages, "lib"))) found["PYTHONUSERBASE"] = packages;
  const data =
    base["JUPYTER_DATA_DIR"] ||
    (process.platform === "darwin"
      ? join(home, "Library/Jupyter")
      : join(base["XDG_DATA_HOME"] || join(home, ".local/share"), "jupyter"));
  const path = base["JUPYTER_PATH"]?.split(delimiter).filter(Boolean) ?? [];
  if (!path.includes(data) && existsSync(data)) found["JUPYTER_PATH"] = [...path, data].join(delimiter);
  return found;
}
