import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findKernelspec } from "../../lib/kernel/kernelspec/find-kernelspec.js";

/** Writes the kernelspec of the stock tslab below a folder and gives the JUPYTER_PATH that leads to it. */
export async function writeStockKernel(folder: string): Promise<string> {
  const { argv, displayName, language } = await findKernelspec("tslab");
  const kernel = join(folder, "jupyter", "kernels", "tslab");
  await mkdir(kernel, { recursive: true });
  await writeFile(join(kernel, "kernel.json"), JSON.stringify({ argv, display_name: displayName, language }));
  return join(folder, "jupyter");
}
