import { startKernel } from "../../lib/kernel/client/start-kernel.js";
import { findKernelspec } from "../../lib/kernel/kernelspec/find-kernelspec.js";
import { readTreeMemory } from "../peer-process.js";

const LIMIT = { timeout: 120_000 };
/** In the stock kernel cells run in its own process, in ours in a child of it. */
const KERNEL_PID = { tslab: "process.pid", seigo: "process.ppid" } as const;

/** MiB of a kernel that is ready and knows the AWS types, with all its processes. */
export async function measureMemory(
  name: "tslab" | "seigo",
  imports: string,
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<number> {
  const kernel = await startKernel(await findKernelspec(name), options);
  try {
    const { status, error } = await kernel.execute(imports, LIMIT);
    if (status !== "ok") throw new Error(`${name}: ${status} ${error?.message ?? ""}`);
    const { outputs } = await kernel.execute(`console.log(${KERNEL_PID[name]})`, LIMIT);
    const text = outputs.map((output) => ("text" in output ? output.text : "")).join("");
    return await readTreeMemory(Number(text));
  } finally {
    await kernel.stop();
  }
}
