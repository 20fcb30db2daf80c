import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../test/browser/open-browser.js";
import { type LabProcess, startLabProcess } from "../../test/lab/lab-process.js";
import { type Measured, summarizeRows } from "../measured.js";
import { createRow, findMedian } from "../row.js";
import { timeLesson } from "./time-lesson.js";

const ROUNDS = 3;
const LESSON = "iam-role.ipynb";

/** Opens the lesson in a fresh browser with each kernel in turn: ours without and with cells of an earlier run. */
export async function measure(report: (text: string) => void): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "bench-browser-"));
  const caches = join(folder, "caches");
  const env = { XDG_CACHE_HOME: caches };
  const labs: LabProcess[] = [];
  const start = async (name: string, args: readonly string[]): Promise<LabProcess> => {
    const lab = await startLabProcess(join(folder, name), { env, args });
    labs.push(lab);
    return lab;
  };
  try {
    const ours = await start("ours", []);
    const stock = await start("stock", ["--stock-kernel"]);
    const times = { cold: [] as number[], warm: [] as number[], stock: [] as number[] };
    for (let round = 1; round <= ROUNDS; round += 1) {
      report(`round ${round} of ${ROUNDS}`);
      await rm(caches, { recursive: true, force: true });
      times.cold.push(await timeOnce(ours));
      times.warm.push(await timeOnce(ours));
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
        what: `${what}, for the first time`,
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
