import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createKernelFiles } from "../../kernel/kernelspec/create-kernel-files.js";
import { findKernelspec } from "../../kernel/kernelspec/find-kernelspec.js";
import { KERNEL_ENTRY } from "../kernel/kernel-entry.js";

/** Keeps a kernel from outliving its server, as ours does by itself. */
const FOLLOW_PARENT = new URL("./follow-parent.js", import.meta.url).href;

/**
 * Writes the kernelspec `tslab`, by which lessons call it, of our kernel or of the stock tslab below a folder, and
 * gives the `JUPYTER_PATH` that leads to it.
 */
export async function writeKernel(folder: string, name: "seigo" | "tslab"): Promise<string> {
  const found = await findKernelspec(name);
  const [node = "", ...args] = found.argv;
  const argv =
    name === "tslab" ? [node, "--import", FOLLOW_PARENT, ...args] : [node, KERNEL_ENTRY, "{connection_file}"];
  const path = join(folder, "jupyter-path");
  const kernel = join(path, "kernels", "tslab");
  await mkdir(kernel, { recursive: true });
  for (const [file, text] of Object.entries(createKernelFiles({ ...found, argv }))) {
    await writeFile(join(kernel, file), text);
  }
  return path;
}
