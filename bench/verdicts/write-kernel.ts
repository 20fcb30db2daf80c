import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findKernelspec } from "../../lib/kernel/kernelspec/find-kernelspec.js";
import type { TrialKernel } from "./kit.js";

/** A kernelspec named `tslab`, as every notebook of a trial names it. */
export interface WrittenKernel {
  /** The JUPYTER_PATH to it. */
  readonly jupyterPath: string;
  /** What `seigo run --kernel` takes. */
  readonly option: string;
}

/** Writes a kernelspec that starts the kernel of a trial. */
export async function writeKernel(folder: string, kernel: TrialKernel): Promise<WrittenKernel> {
  const argv = typeof kernel === "string" ? (await findKernelspec(kernel)).argv : kernel;
  const spec = join(folder, "kernels", "tslab");
  await mkdir(spec, { recursive: true });
  const content = { argv, display_name: "TypeScript", language: "typescript" };
  await writeFile(join(spec, "kernel.json"), JSON.stringify(content));
  return { jupyterPath: folder, option: typeof kernel === "string" ? kernel : spec };
}
