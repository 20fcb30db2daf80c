import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createKernelFiles } from "../../kernel/kernelspec/create-kernel-files.js";
import { findKernelspec } from "../../kernel/kernelspec/find-kernelspec.js";

/** Keeps a kernel from outliving its server, as ours does by itself. */
const FOLLOW_PARENT = new URL("./follow-parent.js", import.meta.url).href;

/** Writes the kernelspec `tslab` of the stock tslab below a folder, and gives the `JUPYTER_PATH` that leads to it. */
export async function writeStockKernel(folder: string): Promise<string> {
  const stock = await findKernelspec("tslab");
  const [node = "", ...args] = stock.argv;
  const path = join(folder, "stock");
  const kernel = join(path, "kernels", "tslab");
  const { "kernel.json": spec = "" } = createKernelFiles({
    ...stock,
    argv: [node, "--import", FOLLOW_PARENT, ...args],
  });
  await mkdir(kernel, { recursive: true });
  await writeFile(join(kernel, "kernel.json"), spec);
  return path;
}
