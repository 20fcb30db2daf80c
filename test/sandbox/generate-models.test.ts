import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { generateModel } from "../../lib/sandbox/generate-models.js";
import { MODELS_FOLDER } from "../../lib/sandbox/protocol/read-model.js";
import { SERVICES } from "../../lib/sandbox/services.js";

/** botocore is downloaded when it is first needed. */
const DOWNLOAD_MS = 180_000;

describe("generateModel()", () => {
  for (const service of SERVICES) {
    it(`gives the committed table of ${service.name}`, async function () {
      this.timeout(DOWNLOAD_MS);
      const committed = await readFile(new URL(`${service.name}.json`, MODELS_FOLDER), "utf8");
      assert.ok((await generateModel(service)) === committed, "npm run generate:models gives another table");
    });
  }
});
