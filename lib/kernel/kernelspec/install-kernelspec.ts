import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../../file/make-folder.js";
import { SeigoError } from "../../message/error.js";
import { createKernelFiles } from "./create-kernel-files.js";
import { findUserFolder } from "./find-kernel-folders.js";
import { findKernelspec } from "./find-kernelspec.js";

/** Where a kernelspec is installed. */
export type KernelspecPlace = "user" | "sys-prefix" | { readonly prefix: string };

/**
 * Installs our kernel for Jupyter, without Python, and returns the kernelspec's folder: for JavaScript under the name
 * `jslab`, which tslab gives it, for TypeScript under any other. What has the name is replaced. All paths are absolute:
 * VS Code starts kernels without a search path. `entry` is the module that is started with the connection file; the
 * kernel's own when left out.
 * Throws a SeigoError for a name that Jupyter does not take, and when no environment is active.
 */
export async function installKernelspec(
  name: string,
  place: KernelspecPlace,
  env: NodeJS.ProcessEnv = process.env,
  entry?: string,
): Promise<string> {
  if (!/^[a-z0-9._-]+$/i.test(name)) {
    throw new SeigoError('Cannot install the kernel as "{name}".', {
      values: { name },
      next: "A kernel's name has letters, digits, -, . and _ only.",
    });
  }
  const kernels = findFolder(place, env);
  const folder = join(kernels, name);
  const fresh = `${folder}.${process.pid}`;
  const { argv, ...found } = await findKernelspec(name === "jslab" ? "seigo-js" : "seigo");
  const [node = process.execPath, own = "", ...rest] = argv;
  const files = createKernelFiles({ ...found, argv: [node, entry ?? own, ...rest] });
  try {
    await makeFolder(fresh);
    for (const [file, text] of Object.entries(files)) await writeFile(join(fresh, file), text);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    throw new SeigoError('Cannot write the kernelspec "{folder}": {reason}', {
      values: { folder, reason: (cause as Error).message },
      next: "Choose another place with --user or --prefix.",
      cause,
      exitStatus: 1,
    });
  }
  return folder;
}

function findFolder(place: KernelspecPlace, env: NodeJS.ProcessEnv): string {
  if (place === "user") return findUserFolder(env);
  const prefix = place === "sys-prefix" ? env["VIRTUAL_ENV"] || env["CONDA_PREFIX"] : place.prefix;
  if (prefix) return join(prefix, "share", "jupyter", "kernels");
  throw new SeigoError(
    "Cannot find the active Python environment: VIRTUAL_ENV and CONDA_PREFIX are not set.",
    {
      next: "Activate it first, or give its folder with --prefix.",
    },
  );
}
