import { deepEqual } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startKernel } from "../../../../../lib/kernel/client/start-kernel.js";
import { findKernelspec } from "../../../../../lib/kernel/kernelspec/find-kernelspec.js";

const SHOW = 'display.html("<b>shown</b>");';

const rows: readonly (readonly [who: string, cell: string])[] = [
  ["the cell", `import { display } from "tslab";\n${SHOW}`],
  ["the cell, by require", `const { display } = require('tslab');\n${SHOW}`],
  ["the cell, by a name that is made", `const { display } = require(["ts", "lab"].join(""));\n${SHOW}`],
  ["the cell, by import()", `const { display } = await import("tslab");\n${SHOW}`],
  ["a local module", 'import { show } from "./shows.js";\nshow();'],
  ["a local module of a local module", 'import { again } from "./passes.js";\nagain();'],
];

describe("redirectDisplay()", function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "redirect-display-"));
    writeFileSync(
      join(folder, "shows.ts"),
      `import * as tslab from "tslab";\nexport function show() { tslab.${SHOW} }`,
    );
    writeFileSync(
      join(folder, "passes.ts"),
      'import { show } from "./shows";\nexport const again = () => show();',
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [who, cell] of rows) {
    it(`shows what tslab displays, when tslab is first asked for by ${who}`, async () => {
      const kernel = await startKernel(await findKernelspec("seigo"), {
        cwd: folder,
        env: { ...process.env, XDG_CACHE_HOME: join(folder, "cache") },
      });
      try {
        const { error, outputs } = await kernel.execute(cell, { timeout: 100_000 });
        const shown = outputs.map((output) => ("data" in output ? output.data : output));
        deepEqual([error, shown], [undefined, [{ "text/html": "<b>shown</b>" }]]);
      } finally {
        await kernel.stop();
      }
    });
  }
});
