import { startKernel } from "../../lib/kernel/client/start-kernel.js";
import { findKernelspec } from "../../lib/kernel/kernelspec/find-kernelspec.js";
import { findMedian } from "../row.js";

const LIMIT = { timeout: 120_000 };
const ROUNDS = 15;

/** Milliseconds of a cell that throws together with the one after it, and of two that do not throw. */
export async function measureError(options: {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}): Promise<{ readonly thrown: number; readonly plain: number }> {
  const kernel = await startKernel(await findKernelspec("seigo"), options);
  const time = async (source: string): Promise<number> => {
    const begin = performance.now();
    await kernel.execute(source, LIMIT);
    await kernel.execute("1", LIMIT);
    return performance.now() - begin;
  };
  try {
    const times = { thrown: [] as number[], plain: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [thrown, plain] = [await time('throw new Error("expected")'), await time("2")];
      // The first round converts the cells.
      if (round === 0) continue;
      times.thrown.push(thrown);
      times.plain.push(plain);
    }
    return { thrown: findMedian(times.thrown), plain: findMedian(times.plain) };
  } finally {
    await kernel.stop();
  }
}
