import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startVenv } from "../../test/peers/venv.js";
import type { Measured } from "../measured.js";
import { type Case, cases } from "./cases.js";
import { readNotebooks, runTool } from "./run-tool.js";
import { listTools, type Tool } from "./tools.js";
import { writeCase } from "./write-case.js";
import { writeKernel } from "./write-kernel.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const REQUIREMENTS = join(ROOT, "bench/requirements.txt");
const KERNELS = ["tslab", "seigo"] as const;

/** Lets every tool run every case on the stock kernel and on ours, and says who told the truth. */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const venv = await startVenv(REQUIREMENTS);
  const folder = await mkdtemp(join(tmpdir(), "seigo-verdicts-"));
  try {
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const lines: string[][] = [];
    let missed = 0;
    for (const kernel of KERNELS) {
      const env = { ...process.env, JUPYTER_PATH: await writeKernel(join(folder, kernel), kernel) };
      for (const tool of listTools(venv, kernel)) {
        const cells: string[] = [];
        for (const [index, given] of cases.entries()) {
          report(`${kernel}, ${tool.name}: ${given.name}`);
          const place = join(folder, `${kernel}-${tool.name.replace(" ", "-")}-${index}`);
          const truth = await isTrue(given, tool, place, env);
          cells.push(truth ? "true" : "**false**");
          if (!truth && tool.name === "seigo run") missed += 1;
        }
        lines.push([kernel, tool.name, ...cells]);
      }
    }
    const head = ["kernel", "tool", ...cases.map(({ name, verdict }) => `${name} (${verdict})`)];
    const rows = [head, head.map(() => "---"), ...lines];
    return { text: rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n"), missed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the tool's exit status is the truth; a "right" must hold what the notebook shows where outputs are kept. */
async function isTrue(given: Case, tool: Tool, place: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  await mkdir(place);
  const input = join(place, "case.ipynb");
  await writeCase(input, given);
  const status = await runTool(tool.command(input, join(place, "executed.ipynb")), { cwd: place, env });
  if (given.verdict === "wrong") return status !== 0;
  const kept = tool.name === "nbval" ? (given.shows ?? "") : await readNotebooks(place);
  return status === 0 && kept.includes(given.shows ?? "");
}
