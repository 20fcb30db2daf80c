import { deepEqual } from "node:assert/strict";
import { keepBlocks } from "../../../../../../lib/kernel/server/converter/child/language/keep-blocks.js";
import { loadTypeScript } from "../../../../../../lib/kernel/server/converter/child/typescript.js";

/** A module that exports `x` and `y`, and what is assigned to its exports while it runs. */
const ROWS: readonly (readonly [source: string, ...assigned: readonly string[]])[] = [
  ["let x = 1; { let x = 2; x; }", "x"],
  ["let x = 1; { const x = 2, y = 3; }", "x"],
  ["let x = 1; { const { x, y } = { x: 1, y: 2 }; }", "x"],
  ["let x = 1; { class x {} }", "x"],
  ["let x = 1; switch (x) { case 1: let x = 2; break; default: const y = 3 }", "x"],
  ["let x = 1; if (x) { let x = 2; { let x = 3 } } else { const x = 4 }", "x"],
  ["let x = 1; for (const y of [1]) { let x = y }", "x"],
  ["let x = 1; try { let x = 2 } catch { const x = 3 } finally { let x = 4 }", "x"],
  ["let x = 1; { let z = 2; var y = z; }", "x", "y"],
  ["{ var x = 1; let y = 2 }", "x"],
  ["let x = 1; { let z = 1; x = z; }", "x", "x"],
  ["let x = 1; { let z = 1; exports.x = z; }", "x", "x"],
];

describe("keepBlocks()", function () {
  this.timeout(30_000);
  for (const [source, ...assigned] of ROWS) {
    it(JSON.stringify(source), () => {
      const typescript = loadTypeScript();
      const { outputText } = typescript.transpileModule(`${source}\nexport { x, y };`, {
        compilerOptions: { module: typescript.ModuleKind.CommonJS, target: typescript.ScriptTarget.ES2022 },
        transformers: { after: [keepBlocks(typescript)] },
      });
      const body = outputText.replace(/^exports\..*void 0;$/m, "");
      deepEqual(
        [...body.matchAll(/exports\.(\w+) = /g)].map(([, name]) => name),
        assigned,
      );
    });
  }
});
