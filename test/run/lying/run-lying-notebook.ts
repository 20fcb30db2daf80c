import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Kernel } from "../../../lib/kernel/kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import type { LyingNotebook } from "./lying-notebooks.js";

/** Milliseconds for one cell. */
const LIMIT = 15_000;

/** Runs notebooks one after the other, each in a process of its own. */
export interface LyingRunner {
  /** What is said of a notebook, and why. */
  run(notebook: LyingNotebook): Promise<{ readonly verdict: "right" | "wrong"; readonly why: string }>;
  stop(): Promise<void>;
}

/** Starts our kernel; it gets a new process for cells after every notebook, and is replaced when that does not work. */
export function createLyingRunner(): LyingRunner {
  let kernel: Kernel | undefined;
  return {
    async run({ cells }) {
      kernel ??= await startKernel(await findKernelspec("seigo"), { cwd: process.cwd() });
      const whys: string[] = [];
      for (const cell of cells) {
        const { status, error, detail } = await kernel.execute(cell, { timeout: LIMIT });
        if (status !== "ok") whys.push(`${status}: ${detail ?? error?.message}`);
      }
      for (const { error, undone } of await kernel.finish()) {
        if (error ?? undone) whys.push(`late: ${error?.message ?? undone?.detail}`);
      }
      const { status } = await kernel.execute("(process as any).reallyExit(0)", { timeout: LIMIT });
      if (status !== "died") {
        await kernel.stop();
        kernel = undefined;
      }
      return { verdict: whys.length === 0 ? "right" : "wrong", why: whys.join(" | ") };
    },
    async stop() {
      await kernel?.stop();
    },
  };
}
