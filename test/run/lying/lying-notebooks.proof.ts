import { equal } from "node:assert/strict";
import { lyingNotebooks } from "./lying-notebooks.js";
import { createLyingRunner } from "./run-lying-notebook.js";

describe("every lying notebook:", () => {
  const runner = createLyingRunner();
  after(() => runner.stop());
  for (const notebook of lyingNotebooks) {
    it(`${notebook.name}: ${notebook.verdict}`, async () => {
      const { verdict, why } = await runner.run(notebook);
      equal(verdict, notebook.verdict, why);
    });
  }
});
