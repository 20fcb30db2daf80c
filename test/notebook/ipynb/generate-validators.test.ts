import { equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { generateValidators } from "../../../lib/notebook/ipynb/generate-validators.js";
import { VALIDATORS } from "../../../lib/notebook/ipynb/read-validators.js";

describe("generateValidators()", () => {
  it("makes the validators that are committed", async () => {
    equal(await generateValidators(), readFileSync(VALIDATORS, "utf8"));
  });
});
