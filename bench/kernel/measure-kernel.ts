import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readNotebook } from "../../lib/notebook/read-notebook.js";
import { writeStockKernel } from "../../test/peers/stock-kernel.js";
import { startVenv } from "../../test/peers/venv.js";
import { timeCommand } from "../lesson/time-command.js";
import { type Measured, summarizeRows } from "../measured.js";
import { startPeer } from "../peer-process.js";
import { createRow, findMedian } from "../row.js";
import { waitFor } from "../server/server.js";
import { readExports } from "../server/start-seigo.js";
import { measureError } from "./measure-error.js";
import { measureMemory } from "./measure-memory.js";
import { readCells } from "./read-cells.js";

const ROUNDS = 3;
const COPIES = 10;
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CLI = [process.execPath, join(ROOT, "dist/lib/cli.js")];

/** Runs the lesson with papermill on the stock kernel and with seigo on ours, in turn. */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const venv = await startVenv();
  const folder = join(ROOT, ".cache/bench-kernel");
  const sandbox = startPeer(process.execPath, [...CLI.slice(1), "sandbox"]);
  try {
    const copies = join(folder, "copies");
    await mkdir(copies, { recursive: true });
    const lesson = join(ROOT, "notebooks/iam-role.ipynb");
    for (let copy = 1; copy <= COPIES; copy += 1)
      await copyFile(lesson, join(copies, `lesson-${copy}.ipynb`));
    const exports = await waitFor("the local account", () => readExports(sandbox.printed()));
    const peer = { ...process.env, ...exports, JUPYTER_PATH: await writeStockKernel(folder) };
    const one = join(copies, "lesson-1.ipynb");
    const withCache = (name: string) => ({ ...process.env, XDG_CACHE_HOME: join(folder, name) });
    const papermill = () =>
      timeCommand([venv.find("papermill"), "--no-progress-bar", one, join(folder, "out.ipynb")], {
        cwd: folder,
        env: peer,
      });
    const run = (path: string, cache: string) =>
      timeCommand([...CLI, "run", path], { cwd: folder, env: withCache(cache) });
    const times: Record<"papermill" | "cold" | "warm" | "ten", number[]> = {
      papermill: [],
      cold: [],
      warm: [],
      ten: [],
    };
    for (let round = 1; round <= ROUNDS; round += 1) {
      report(`round ${round} of ${ROUNDS}`);
      times.papermill.push(await papermill());
      times.cold.push(await run(one, `cache-${round}`));
      times.warm.push(await run(one, `cache-${round}`));
      times.ten.push(await run(copies, "cache-1"));
    }
    report("ten papermill runs");
    let tenPapermills = 0;
    for (let copy = 1; copy <= COPIES; copy += 1) tenPapermills += await papermill();
    report("cells");
    const stock = await readCells([...CLI, "run", "--kernel", "tslab", one], {
      cwd: folder,
      env: process.env,
    });
    const missed = await readCells([...CLI, "run", one], { cwd: folder, env: withCache("cells") });
    const known = await readCells([...CLI, "run", one], { cwd: folder, env: withCache("cells") });
    report("memory");
    const notebook = await readNotebook(one);
    const imports = notebook.cells.find((cell) => cell.kind === "code")?.source ?? "";
    const options = { cwd: folder, env: { ...peer, ...withCache("memory"), ...exports } };
    const memory = {
      tslab: await measureMemory("tslab", imports, options),
      seigo: await measureMemory("seigo", imports, options),
      known: await measureMemory("seigo", imports, options),
    };
    report("an error");
    const error = await measureError(options);
    const seconds = (values: readonly number[]): number => findMedian(values) / 1000;
    const mill = { name: "papermill", value: seconds(times.papermill) };
    return summarizeRows([
      createRow({
        what: "the lesson, cold",
        unit: "s",
        ours: seconds(times.cold),
        peer: mill,
        target: { most: 0.3 },
      }),
      createRow({
        what: "the lesson, warm caches",
        unit: "s",
        ours: seconds(times.warm),
        peer: mill,
        target: { most: 0.12 },
      }),
      createRow({
        what: "ten lessons",
        unit: "s",
        ours: seconds(times.ten),
        peer: { name: "papermill", value: tenPapermills / 1000 },
        target: { most: 0.1 },
      }),
      createCellRow("a cell after the imports, cold (median)", missed, stock),
      createCellRow("a cell after the imports, warm (median)", known, stock),
      createRow({
        what: "memory with the AWS types, cold",
        unit: "MiB",
        ours: memory.seigo,
        peer: { name: "stock", value: memory.tslab },
        target: { most: 0.6 },
      }),
      createRow({
        what: "memory with the AWS types, warm (no TypeScript)",
        unit: "MiB",
        ours: memory.known,
        peer: { name: "stock", value: memory.tslab },
        target: { most: 0.6 },
      }),
      createRow({
        what: "an error and the cell after it",
        unit: "ms",
        ours: error.thrown,
        peer: { name: "two plain cells", value: error.plain },
        target: { most: 1.25 },
      }),
    ]);
  } finally {
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The first cell holds the imports. */
function createCellRow(what: string, ours: readonly number[], stock: readonly number[]) {
  const peer = { name: "stock", value: findMedian(stock.slice(1)) };
  return createRow({ what, unit: "ms", ours: findMedian(ours.slice(1)), peer, target: { most: 0.3 } });
}
