import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SeigoError } from "../../message/error.js";
import { findKernelFolders } from "./find-kernel-folders.js";
import type { Kernelspec } from "./kernelspec.js";
import { readKernelspec } from "./read-kernelspec.js";

/** The kernels that come with the package. */
const BROUGHT: Readonly<Record<string, (name: string) => Kernelspec>> = {
  seigo: (name) => findOurs(name, false),
  "seigo-js": (name) => findOurs(name, true),
  tslab: (name) => findStock(name, false),
  jslab: (name) => findStock(name, true),
};

/**
 * Finds a kernelspec: `seigo` is our own kernel, `tslab` the stock tslab of our own node_modules, and `seigo-js` and
 * `jslab` are the same for JavaScript; a path (with a slash) is a folder with a kernel.json, or that file; any other
 * name is looked up as Jupyter does.
 * Throws a SeigoError that lists what there is when nothing has that name.
 */
export async function findKernelspec(
  name: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Kernelspec> {
  const brought = BROUGHT[name];
  if (brought !== undefined) return brought(name);
  if (/[\\/]/.test(name)) return readKernelspec(resolve(name.replace(/[\\/]kernel\.json$/, "")));
  const folders = findKernelFolders(env);
  for (const folder of folders) {
    const entry = (await listKernels(folder)).find((found) => found.toLowerCase() === name.toLowerCase());
    if (entry !== undefined) return readKernelspec(join(folder, entry));
  }
  const found = new Set([...Object.keys(BROUGHT), ...(await Promise.all(folders.map(listKernels))).flat()]);
  throw new SeigoError('Cannot find the kernel "{name}": Jupyter knows {found}.', {
    values: { name, found: [...found].sort().join(", "), folders: folders.join(", ") },
    next: "Give one of these names, or the path of a folder that holds a kernel.json. Looked in: {folders}",
  });
}

/** Whether it is our own kernel, which is told the cells that are going to come. */
export function isOurs({ name }: Pick<Kernelspec, "name">): boolean {
  return name === "seigo" || name === "seigo-js";
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

function findStock(name: string, isJavaScript: boolean): Kernelspec {
  const bin = createRequire(import.meta.url).resolve("tslab/bin/tslab");
  return {
    name,
    displayName: isJavaScript ? "JavaScript" : "TypeScript",
    language: isJavaScript ? "javascript" : "typescript",
    argv: [
      process.execPath,
      bin,
      "kernel",
      "--config-path",
      "{connection_file}",
      ...(isJavaScript ? ["--js"] : []),
    ],
    env: {},
    interruptMode: "signal",
  };
}

/** Our kernel is started by its own entry: the whole command line would only make it slower. */
function findOurs(name: string, isJavaScript: boolean): Kernelspec {
  return {
    name,
    displayName: isJavaScript ? "JavaScript (seigo)" : "TypeScript (seigo)",
    language: isJavaScript ? "javascript" : "typescript",
    argv: [
      process.execPath,
      fileURLToPath(new URL("../server/main.js", import.meta.url)),
      "{connection_file}",
      ...(isJavaScript ? ["--js"] : []),
    ],
    env: {},
    interruptMode: "signal",
  };
}
