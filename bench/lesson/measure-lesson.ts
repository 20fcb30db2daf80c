import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeStockKernel } from "../../test/peers/stock-kernel.js";
import { startVenv } from "../../test/peers/venv.js";
import { type Measured, summarizeRows } from "../measured.js";
import { startPeer } from "../peer-process.js";
import { createRow, findMedian } from "../row.js";
import { waitFor } from "../server/server.js";
import { readExports } from "../server/start-seigo.js";
import { timeCommand } from "./time-command.js";

const ROUNDS = 5;
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CLI = join(ROOT, "dist/lib/cli.js");

/** Runs the lesson with each of the programs in turn. Papermill and nbconvert share one local account: the lesson leaves it as it was. */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const venv = await startVenv();
  const folder = join(ROOT, ".cache/bench");
  const sandbox = startPeer(process.execPath, [CLI, "sandbox"]);
  try {
    await mkdir(folder, { recursive: true });
    await copyFile(join(ROOT, "notebooks/iam-role.ipynb"), join(folder, "iam-role.ipynb"));
    const exports = await waitFor("the local account", () => readExports(sandbox.printed()));
    const env = { ...process.env, ...exports, JUPYTER_PATH: await writeStockKernel(folder) };
    const input = join(folder, "iam-role.ipynb");
    const programs: Readonly<Record<string, () => Promise<number>>> = {
      seigo: () => timeCommand([process.execPath, CLI, "run", input], { cwd: folder, env: process.env }),
      nbconvert: () =>
        timeCommand(
          [
            venv.find("jupyter"),
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            "--output",
            "executed.ipynb",
            input,
          ],
          { cwd: folder, env },
        ),
      papermill: () =>
        timeCommand([venv.find("papermill"), "--no-progress-bar", input, join(folder, "executed.ipynb")], {
          cwd: folder,
          env,
        }),
    };
    const times: Record<string, number[]> = {};
    for (let round = 1; round <= ROUNDS; round += 1) {
      report(`round ${round} of ${ROUNDS}`);
      for (const [name, run] of Object.entries(programs)) {
        const time = await run();
        times[name] = [...(times[name] ?? []), time];
      }
    }
    const find = (name: string): number => findMedian(times[name] ?? []) / 1000;
    const rows = ["nbconvert", "papermill"].map((name) =>
      createRow({
        what: `the lesson, against ${name}`,
        unit: "s",
        ours: find("seigo"),
        peer: { name, value: find(name) },
      }),
    );
    return summarizeRows(rows);
  } finally {
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
