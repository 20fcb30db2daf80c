import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SeigoError } from "../../message/error.js";
import { findKernelFolders } from "./find-kernel-folders.js";
import type { Kernelspec } from "./kernelspec.js";
import { readKernelspec } from "./read-kernelspec.js";

/**
 * Finds a kernelspec: `seigo` is our own kernel, `tslab` the stock tslab of our own node_modules; a path (with
 * a slash) is a folder with a kernel.json, or that file; any other name is looked up as Jupyter does.
 * Throws a SeigoError that lists what there is when nothing has that name.
 */
export async function findKernelspec(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Kernelspec> {
  if (name === "tslab") return findStockTslab();
  if (name === "seigo") return findOurs();
  if (/[\\/]/.test(name)) return readKernelspec(resolve(name.replace(/[\\/]kernel\.json$/, "")));
  const folders = findKernelFolders(env);
  for (const folder of folders) {
    const entry = (await listKernels(folder)).find((found) => found.toLowerCase() === name.toLowerCase());
    if (entry !== undefined) return readKernelspec(join(folder, entry));
  }
  const found = new Set(["seigo", "tslab", ...(await Promise.all(folders.map(listKernels))).flat()]);
  throw new SeigoError('Cannot find the kernel "{name}": Jupyter knows {found}.', {
    values: { name, found: [...found].sort().join(", "), folders: folders.join(", ") },
    next: "Give one of these names, or the path of a folder that holds a kernel.json. Looked in: {folders}",
  });
}

/** Names of the folders that hold a kernel.json; none when the folder is not there. */
async function listKernels(folder: string): Promise<string[]> {
  const names = await listFolder(folder);
  const holds = await Promise.all(names.map((name) => listFolder(join(folder, name))));
  return names.filter((_, place) => holds[place]?.includes("kernel.json"));
}

async function listFolder(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function findStockTslab(): Kernelspec {
  const bin = createRequire(import.meta.url).resolve("tslab/bin/tslab");
  return {
    name: "tslab",
    displayName: "TypeScript",
    language: "typescript",
    argv: [process.execPath, bin, "kernel", "--config-path", "{connection_file}"],
    env: {},
    interruptMode: "signal",
  };
}

/** Our kernel is started by its own entry: the whole command line would only make it slower. */
function findOurs(): Kernelspec {
  return {
    name: "seigo",
    displayName: "TypeScript (seigo)",
    language: "typescript",
    argv: [
      process.execPath,
      fileURLToPath(new URL("../server/main.js", import.meta.url)),
      "{connection_file}",
    ],
    env: {},
    interruptMode: "signal",
  };
}
