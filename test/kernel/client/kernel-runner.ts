import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";

/** Started by start-kernel.test.ts: runs a cell that does not end, prints the pids, and waits to be killed. */
const kernel = await startKernel(await findKernelspec("tslab"), { cwd: process.cwd() });
const source = `
import { spawn } from "child_process";
console.log(process.pid, spawn("sleep", ["1000"]).pid);
await new Promise((resolve) => setTimeout(resolve, 60_000));`;
await kernel.execute(source, {
  timeout: 60_000,
  onOutput(output) {
    if (output.output_type === "stream") process.stdout.write(output.text);
  },
});
