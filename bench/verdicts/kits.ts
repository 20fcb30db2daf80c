import { fileURLToPath } from "node:url";
import { lyingKernels, oddKernels } from "../../test/kernel/client/scripted/kit/kit.js";
import { lyingSample } from "../../test/run/lying/lying-notebooks.js";
import { cases } from "./cases.js";
import type { Kit, TrialKernel } from "./kit.js";

const SCRIPTED = fileURLToPath(
  new URL("../../test/kernel/client/scripted/scripted-kernel.js", import.meta.url),
);

/** What every tool is tried with. A kit of notebooks stands here once for each kernel that runs it. */
export const kits: readonly Kit[] = [
  createNotebookKit("notebooks on tslab", "tslab"),
  createNotebookKit("notebooks on seigo", "seigo"),
  {
    name: "lying notebooks on seigo",
    trials: lyingSample.map(({ name, cells, verdict }) => ({
      name,
      cells: cells.map((source) => ({ source })),
      verdict,
      kernel: "seigo",
    })),
  },
  ...Object.entries({ ...lyingKernels, "honest kernels": oddKernels }).map(([subject, trials]) => ({
    name: trials === oddKernels ? subject : `kernels that lie about ${subject}`,
    trials: trials.map(({ name, verdict, cells }) => ({
      name,
      verdict,
      cells,
      kernel: [process.execPath, SCRIPTED, "{connection_file}", name],
    })),
  })),
];

function createNotebookKit(name: string, kernel: TrialKernel): Kit {
  return { name, trials: cases.map((given) => ({ ...given, kernel })) };
}
