import { deepEqual, ok } from "node:assert/strict";
import { readIpynb } from "../../../../lib/notebook/read-ipynb.js";
import { isRight } from "../../../../lib/run/cell-name.js";
import type { NotebookResult } from "../../../../lib/run/result.js";
import { runNotebook } from "../../../../lib/run/run-notebook.js";
import { createFakeWorld } from "../../../run/fakes.js";
import { formatCase } from "../../../run/format-case.js";
import { lyingKernels, oddKernels } from "../scripted/kit/kit.js";
import type { KernelTrial } from "../scripted/kit/trial.js";
import { startScripted } from "../scripted/start-scripted.js";

/** Milliseconds: what hangs is waited for so long, and what is honest is faster. */
const LIMITS = { cell: 4000, notebook: 15_000 };
/** How many kernels are tried at once: they mostly wait. */
const AT_ONCE = 12;

/** Lets seigo run a kernel that follows a script. */
function runTrial({ cells, script }: KernelTrial): Promise<NotebookResult> {
  const startKernel = (): ReturnType<typeof startScripted> => startScripted(script);
  const { options } = createFakeWorld({ run: { startKernel, limits: LIMITS } });
  return runNotebook(readIpynb(formatCase(cells), "case.ipynb"), options);
}

/** Begins all of them a few at a time; each row waits for its own. */
function runTrials(trials: readonly KernelTrial[]): ReadonlyMap<KernelTrial, Promise<NotebookResult>> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const take = async (trial: KernelTrial): Promise<NotebookResult> => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await runTrial(trial);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
  return new Map(trials.map((trial) => [trial, take(trial)]));
}

describe("the talk with a kernel", function () {
  this.timeout(60_000);
  const all = [...Object.values(lyingKernels).flat(), ...oddKernels];
  let results: ReturnType<typeof runTrials>;
  before(() => {
    results = runTrials(all);
  });

  for (const [subject, trials] of Object.entries(lyingKernels)) {
    describe(`is not believed when the kernel lies about ${subject}:`, () => {
      for (const trial of trials) {
        it(trial.name, async () => {
          const result = await results.get(trial);
          ok(result);
          deepEqual([result.failure, result.internalError], [undefined, undefined]);
          const wrong = result.cells.filter((cell) => !isRight(cell));
          ok(wrong.length > 0, "it is right");
          const said = wrong.map(({ status, detail = "" }) => `${status}: ${detail}`).join("\n");
          ok(said.includes(trial.says ?? "?"), said);
        });
      }
    });
  }

  describe("is believed when the kernel has", () => {
    for (const trial of oddKernels) {
      it(trial.name, async () => {
        const result = await results.get(trial);
        const wrong = result?.cells.filter((cell) => !isRight(cell)).map(({ detail }) => detail);
        deepEqual([wrong, result?.failure, result?.internalError], [[], undefined, undefined]);
      });
    }
  });

  it("has at least as many liars as there were before, each with a name of its own", () => {
    const names = Object.values(lyingKernels)
      .flat()
      .map(({ name }) => name);
    ok(new Set(names).size === names.length && names.length >= 63, `${names.length}`);
  });
});
