import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * The folders Jupyter looks for kernelspecs in, first come first: JUPYTER_PATH, the active virtual or
 * conda environment, the user's data folder, the system's.
 */
export function findKernelFolders(env: NodeJS.ProcessEnv): readonly string[] {
  const prefixes = [env["VIRTUAL_ENV"], env["CONDA_PREFIX"]].filter((prefix) => prefix);
  const data = [
    ...(env["JUPYTER_PATH"] ?? "").split(delimiter).filter((path) => path !== ""),
    ...prefixes.map((prefix) => join(prefix ?? "", "share", "jupyter")),
    findUserData(env),
    "/usr/local/share/jupyter",
    "/usr/share/jupyter",
  ];
  return [...new Set(data)].map((path) => join(path, "kernels"));
}

/** The folder Jupyter looks for the user's own kernelspecs in. */
export function findUserFolder(env: NodeJS.ProcessEnv): string {
  return join(findUserData(env), "kernels");
}

function findUserData(env: NodeJS.ProcessEnv): string {
  const home = env["HOME"] || homedir();
  if (env["JUPYTER_DATA_DIR"]) return env["JUPYTER_DATA_DIR"];
  if (process.platform === "darwin") return join(home, "Library", "Jupyter");
  return join(env["XDG_DATA_HOME"] || join(home, ".local", "share"), "jupyter");
}
