import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findKernelspec } from "../../lib/kernel/kernelspec/find-kernelspec.js";

/** Writes a kernelspec named `tslab` that starts the stock kernel or ours, and gives the JUPYTER_PATH to it. */
export async function writeKernel(folder: string, kernel: "tslab" | "seigo"): Promise<string> {
  const { argv, displayName, language } = await findKernelspec(kernel);
  const spec = join(folder, "kernels", "tslab");
  await mkdir(spec, { recursive: true });
  await writeFile(join(spec, "kernel.json"), JSON.stringify({ argv, display_name: displayName, language }));
  return folder;
}
