import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openBrowser } from "../../test/browser/open-browser.js";
import { type LabProcess, startLabProcess } from "../../test/lab/lab-process.js";
import { type Measured, summarizeRows } from "../measured.js";
import { createRow, findMedian } from "../row.js";
import { timeLesson } from "./time-lesson.js";

const ROUNDS = 3;
const LESSON = "iam-role.ipynb";

/**
 * Opens the lesson in a fresh browser with each kernel in turn: both in a lab that has just been started for the first
 * time; ours with the cells of an earlier run, and without any; the stock one.
 */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "bench-browser-"));
  const labs: LabProcess[] = [];
  const start = async (name: string, args: readonly string[]): Promise<LabProcess> => {
    const env = { XDG_CACHE_HOME: join(folder, `${name}-caches`) };
    const lab = await startLabProcess(join(folder, name), { env, args });
    labs.push(lab);
    return lab;
  };
  const timeFirst = async (name: string, args: readonly string[]): Promise<number> => {
    const lab = await start(name, args);
    const time = await timeOnce(lab);
    await stop(lab);
    return time;
  };
  try {
    const ours = await start("ours", []);
    const stock = await start("stock", ["--stock-kernel"]);
    const times: Record<"first" | "firstStock" | "warm" | "cold" | "stock", number[]> = {
      first: [],
      firstStock: [],
      warm: [],
      cold: [],
      stock: [],
    };
    for (let round = 1; round <= ROUNDS; round += 1) {
      report(`round ${round} of ${ROUNDS}`);
      times.first.push(await timeFirst(`first-${round}`, []));
      times.firstStock.push(await timeFirst(`first-stock-${round}`, ["--stock-kernel"]));
      await waitForCells(ours);
      times.warm.push(await timeOnce(ours));
      await rm(join(folder, "ours-caches"), { recursive: true, force: true });
      times.cold.push(await timeOnce(ours));
      times.stock.push(await timeOnce(stock));
    }
    const peer = { name: "stock kernel", value: findMedian(times.stock) / 1000 };
    const what = "JupyterLab: from opening the lesson to the first answer of AWS";
    const rows = [
      createRow({
        what: `${what}, opened before`,
        unit: "s",
        ours: findMedian(times.warm) / 1000,
        peer,
        target: { most: 0.4 },
      }),
      createRow({
        what: `${what}, as soon as a first lab has started`,
        unit: "s",
        ours: findMedian(times.first) / 1000,
        peer: { ...peer, value: findMedian(times.firstStock) / 1000 },
      }),
      createRow({
        what: `${what}, with no cell converted`,
        unit: "s",
        ours: findMedian(times.cold) / 1000,
        peer,
      }),
    ];
    return summarizeRows(rows);
  } finally {
    await Promise.all(labs.map(stop));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Until the lab no longer converts cells ahead. */
async function waitForCells(lab: LabProcess): Promise<void> {
  while (lab.listProcesses().some((command) => command.includes("lab/cells/main.js"))) await sleep(200);
}

/** With a browser and a kernel of its own; the lab and its account go on. */
async function timeOnce(lab: LabProcess): Promise<number> {
  const { origin, searchParams } = new URL(lab.url);
  const token = searchParams.get("token");
  const browser = await openBrowser();
  try {
    return await timeLesson(browser.page, `${origin}/lab?token=${token}&reset`, LESSON);
  } finally {
    await browser.stop();
    for (const { id } of (await lab.ask("api/sessions")) as readonly { readonly id: string }[]) {
      await fetch(`${origin}/api/sessions/${id}`, {
        method: "DELETE",
        headers: { Authorization: `token ${token}` },
      });
    }
  }
}

async function stop({ process }: LabProcess): Promise<void> {
  if (process.kill("SIGTERM")) await once(process, "exit");
}
