import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * The folders Jupyter looks for kernelspecs in, first come first: JUPYTER_PATH, the active virtual or
 * conda environment, the user's data folder, the system's.
 */
export function findKernelFolders(env: NodeJS.ProcessEnv): readonly string[] {
  const home = env["HOME"] || homedir();
  const user =
    env["JUPYTER_DATA_DIR"] ||
    (process.platform === "darwin"
      ? join(home, "Library", "Jupyter")
      : join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "jupyter"));
  const prefixes = [env["VIRTUAL_ENV"], env["CONDA_PREFIX"]].filter((prefix) => prefix);
  const data = [
    ...(env["JUPYTER_PATH"] ?? "").split(delimiter).filter((path) => path !== ""),
    ...prefixes.map((prefix) => join(prefix ?? "", "share", "jupyter")),
    user,
    "/usr/local/share/jupyter",
    "/usr/share/jupyter",
  ];
  return [...new Set(data)].map((path) => join(path, "kernels"));
}
