import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { POLICIES_FOLDER } from "../../../lib/sandbox/store/aws-managed-policies.js";
import { generateManagedPolicies } from "../../../lib/sandbox/store/generate-managed-policies.js";

/** moto is downloaded when it is first needed. */
const DOWNLOAD_MS = 180_000;

describe("generateManagedPolicies()", () => {
  it("gives the committed files", async function () {
    this.timeout(DOWNLOAD_MS);
    for (const [name, text] of Object.entries(await generateManagedPolicies())) {
      const committed = await readFile(new URL(name, POLICIES_FOLDER), "utf8");
      assert.ok(text === committed, `npm run generate:policies gives another ${name}`);
    }
  });
});
