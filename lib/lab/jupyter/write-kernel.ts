import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createKernelFiles } from "../../kernel/kernelspec/create-kernel-files.js";
import { findKernelspec } from "../../kernel/kernelspec/find-kernelspec.js";
import { TSLAB_NAMES } from "../../kernel/kernelspec/tslab-names.js";
import { KERNEL_ENTRY } from "../kernel/kernel-entry.js";

/** Keeps a kernel from outliving its server, as ours does by itself. */
const FOLLOW_PARENT = new URL("./follow-parent.js", import.meta.url).href;

/**
 * Writes the kernelspecs `tslab` and `jslab`, by which notebooks call them, of our kernel or of the stock tslab below a
 * folder, and gives the `JUPYTER_PATH` that leads to them.
 */
export async function writeKernel(folder: string, kernel: "seigo" | "tslab"): Promise<string> {
  const path = join(folder, "jupyter-path");
  for (const { name, ours } of TSLAB_NAMES) {
    const found = await findKernelspec(kernel === "tslab" ? name : ours);
    const [node = "", entry = "", ...args] = found.argv;
    const argv =
      kernel === "tslab" ? [node, "--import", FOLLOW_PARENT, entry, ...args] : [node, KERNEL_ENTRY, ...args];
    const place = join(path, "kernels", name);
    await mkdir(place, { recursive: true });
    for (const [file, text] of Object.entries(createKernelFiles({ ...found, argv }))) {
      await writeFile(join(place, file), text);
    }
  }
  return path;
}
