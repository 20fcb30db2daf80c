import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInKernel } from "./run-in-kernel.js";
import { type Outcomes, PAGES, readSnippets } from "./snippet.js";
import { writeFiles } from "./write-files.js";

const RECORD = "test/peers/language/stock.json";

/** Reads what became of the snippets in the stock kernel, as it was recorded. */
export async function readStockOutcomes(): Promise<Outcomes> {
  return JSON.parse(await readFile(RECORD, "utf8")) as Outcomes;
}

/** Runs the snippets in the stock kernel, in a new one for each page: half a minute on an idle machine. */
export async function runInStock(): Promise<Outcomes> {
  const outcomes: Outcomes[] = [];
  for (const page of PAGES) {
    const cwd = await mkdtemp(join(tmpdir(), "seigo-stock-"));
    try {
      await writeFiles(cwd);
      outcomes.push(await runInKernel("tslab", await readSnippets(page), { cwd, env: process.env }));
    } finally {
      await rm(cwd, { recursive: true });
    }
  }
  return Object.assign({}, ...outcomes) as Outcomes;
}

/** Records them. */
export async function writeStockOutcomes(outcomes: Outcomes): Promise<void> {
  await writeFile(RECORD, `${JSON.stringify(outcomes, null, 2)}\n`);
}
