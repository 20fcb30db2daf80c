import { deepEqual, notDeepEqual, ok } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIFFERENCES, OURS_ONLY } from "./differences.js";
import { runInKernel } from "./run-in-kernel.js";
import { runInNode } from "./run-in-node.js";
import { type Outcomes, PAGES, readSnippets } from "./snippet.js";
import { readStockOutcomes } from "./stock-outcomes.js";
import { writeFiles } from "./write-files.js";

const snippets = (await Promise.all(PAGES.map(readSnippets))).flat();

describe("constructs of TypeScript and Node, beside plain Node and the stock kernel", function () {
  this.timeout(300_000);
  const root = mkdtempSync(join(tmpdir(), "seigo-constructs-"));
  let node: Outcomes;
  let stock: Outcomes;
  let ours: Outcomes;
  before(async () => {
    const env = { ...process.env, SEIGO_LANG: "en", XDG_CACHE_HOME: join(root, "cache") };
    for (const name of ["node", "ours"]) await writeFiles(join(root, name));
    stock = await readStockOutcomes();
    [node, ours] = await Promise.all([
      runInNode(join(root, "node"), snippets),
      runInKernel("seigo", snippets, { cwd: join(root, "ours"), env }),
    ]);
  });
  after(() => rmSync(root, { recursive: true }));

  for (const { title, isForKernels } of snippets) {
    if (title in DIFFERENCES) {
      it(`ends as in the stock kernel: ${title}`, () => {
        deepEqual(ours[title], stock[title]);
        notDeepEqual(ours[title], node[title], "it is as in Node now: take it out of the table");
      });
    } else if (isForKernels) {
      it(`ends as it must in a kernel: ${title}`, () => {
        const printed = OURS_ONLY[title];
        deepEqual(ours[title], printed === undefined ? stock[title] : { printed });
      });
    } else {
      it(`ends as in Node: ${title}`, () => deepEqual(ours[title], node[title]));
    }
  }

  it("are at least 120, and at most ten differ", () => {
    ok(snippets.length >= 120, `${snippets.length}`);
    ok(Object.keys(DIFFERENCES).length <= 10);
    const titles = new Set(snippets.map(({ title }) => title));
    deepEqual(titles.size, snippets.length);
    for (const title of [...Object.keys(DIFFERENCES), ...Object.keys(OURS_ONLY)])
      ok(titles.has(title), title);
  });

  it("differ as docs/kernel.md says", async () => {
    const page = await readFile("docs/kernel.md", "utf8");
    for (const limit of Object.values(DIFFERENCES)) ok(page.includes(`| ${limit} |`), limit);
  });
});
