import assert from "node:assert/strict";
import type { Region } from "../../../lib/sandbox/ec2/regions.js";
import { compareRegionList } from "../../../scripts/update-aws/find-open-questions.js";

const REGIONS: readonly Region[] = [
  { name: "x-1", longName: "South (São X)", isOpen: true, isRecorded: true },
  { name: "y-1", longName: "North (Y)", isOpen: false, isRecorded: false },
];
const longNames = { "x-1": "South (Sao X)", "y-1": "North (Y)" };

describe("compareRegionList()", () => {
  const rows = [
    ["nothing where both agree", { longNames, recorded: ["x-1"] }, []],
    [
      "regions that are not listed",
      { longNames: { ...longNames, "z-1": "West (Z)" }, recorded: ["x-1", "z-1"] },
      ["AWS has a region z-1, West (Z), that ec2/regions.ts does not list"],
    ],
    [
      "regions that AWS does not have",
      { longNames: { "x-1": "South (Sao X)" }, recorded: ["x-1"] },
      ["ec2/regions.ts lists a region y-1 that botocore does not know"],
    ],
    [
      "names and recordings",
      { longNames: { ...longNames, "y-1": "North (Yy)" }, recorded: ["x-1", "y-1"] },
      [
        "ec2/regions.ts calls y-1 North (Y); botocore, North (Yy)",
        "moto has recorded y-1 now; ec2/regions.ts says isRecorded: false",
      ],
    ],
  ] as const;
  for (const [title, known, lines] of rows) {
    it(`says ${title}`, () => assert.deepEqual(compareRegionList(REGIONS, known), lines));
  }

  it("refuses a moto that has given up what is recorded", () =>
    assert.throws(() => compareRegionList(REGIONS, { longNames, recorded: [] }), {
      message:
        /^Cannot make the table of regions: this moto has recorded nothing of x-1\. Keep the older one/,
    }));
});
