import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRegionTable, type Offering } from "../../../../lib/sandbox/ec2/region/create-region-table.js";
import { generateInstanceTypes, generateRegion } from "../../../../lib/sandbox/ec2/region/generate-tables.js";
import { readRegionTable, TABLES_FOLDER } from "../../../../lib/sandbox/ec2/region/read-tables.js";

/** The recordings are downloaded when they are first needed. */
const DOWNLOAD_MS = 180_000;

const offer = (Location: string, ...types: readonly string[]): readonly Offering[] =>
  types.map((InstanceType) => ({ InstanceType, Location }));

describe("generateInstanceTypes()", () => {
  it("gives the committed table", async function () {
    this.timeout(DOWNLOAD_MS);
    const committed = await readFile(new URL("instance-types.json", TABLES_FOLDER), "utf8");
    assert.ok((await generateInstanceTypes()) === committed, "npm run generate:ec2 gives another table");
  });
});

describe("generateRegion()", () => {
  for (const region of ["ap-northeast-1", "us-east-1"]) {
    it(`gives the committed entry of ${region}`, async function () {
      this.timeout(DOWNLOAD_MS);
      assert.deepEqual(await generateRegion(region), readRegionTable(region));
    });
  }
});

describe("createRegionTable()", () => {
  it("gives each zone the id that offers the same, and equals in order", () => {
    const byName = [
      ...offer("b", "t3.micro"),
      ...offer("a", "t3.micro"),
      ...offer("c", "t3.micro", "m5.large"),
    ];
    const byId = [
      ...offer("z3", "t3.micro"),
      ...offer("z1", "m5.large", "t3.micro"),
      ...offer("z2", "t3.micro"),
    ];
    assert.deepEqual(createRegionTable(byName, byId), {
      zones: [
        { name: "a", id: "z2" },
        { name: "b", id: "z3" },
        { name: "c", id: "z1" },
      ],
      offerings: { "a b c": "t3.micro", c: "m5.large" },
    });
  });

  it("refuses zones whose ids offer something else", () => {
    assert.throws(() => createRegionTable(offer("a", "t3.micro"), offer("z1", "m5.large")), {
      message: "no id of a zone has the offerings of a",
    });
  });
});
