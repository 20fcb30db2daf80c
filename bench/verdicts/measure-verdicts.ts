import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startVenv } from "../../test/peers/venv.js";
import type { Measured } from "../measured.js";
import { formatVerdicts, type Said } from "./format-verdicts.js";
import type { Kit, Trial } from "./kit.js";
import { kits } from "./kits.js";
import { readNotebooks, runTool } from "./run-tool.js";
import { listTools, type Tool } from "./tools.js";
import { writeCase } from "./write-case.js";
import { writeKernel } from "./write-kernel.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const REQUIREMENTS = join(ROOT, "bench/requirements.txt");
const OURS = "seigo run";

/** Lets every tool run every trial of every kit, and says who told the truth. */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const tools = listTools(await startVenv(REQUIREMENTS));
  const folder = await mkdtemp(join(tmpdir(), "seigo-verdicts-"));
  try {
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const jobs = kits.flatMap((kit) =>
      kit.trials.flatMap((trial) => tools.map((tool) => ({ kit, trial, tool }))),
    );
    const said: Said[] = [];
    const work = async (): Promise<void> => {
      for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
        const { kit, trial, tool } = job;
        const place = join(folder, String(jobs.length));
        const isTrue = await tellsTruth(trial, tool, place);
        said.push({ kit, tool: tool.name, trial: trial.name, isTrue });
        if (!isTrue) report(describeMistake(kit, trial, tool));
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    const missed = said.filter(({ tool, isTrue }) => tool === OURS && !isTrue).length;
    return {
      text: formatVerdicts(
        kits,
        tools.map(({ name }) => name),
        said,
      ),
      missed,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describeMistake(kit: Kit, trial: Trial, tool: Tool): string {
  return `${tool.name} does not tell the truth (${trial.verdict}) of ${kit.name}: ${trial.name}`;
}

/** Whether the tool's exit status is the truth; a "right" must hold what the notebook shows where outputs are kept. */
async function tellsTruth(trial: Trial, tool: Tool, place: string): Promise<boolean> {
  await mkdir(place);
  const input = join(place, "case.ipynb");
  await writeCase(input, trial);
  const { jupyterPath, option } = await writeKernel(join(place, "jupyter"), trial.kernel);
  const env = { ...process.env, JUPYTER_PATH: jupyterPath };
  const command = tool.command({ input, output: join(place, "executed.ipynb"), kernel: option });
  const status = await runTool(command, { cwd: place, env });
  if (trial.verdict === "wrong") return status !== 0;
  const { shows = "" } = trial;
  const kept = tool.name === "nbval" ? shows : await readNotebooks(place);
  return status === 0 && kept.includes(shows);
}
