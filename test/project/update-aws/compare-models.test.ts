import assert from "node:assert/strict";
import type { ModelTable } from "../../../lib/sandbox/protocol/create-model.js";
import type { Member, Shape } from "../../../lib/sandbox/protocol/service-model.js";
import { compareModels } from "../../../scripts/update-aws/compare-models.js";

type Operation = ModelTable["operations"][string];

const REQUEST = { Name: { shape: "nameType" }, Tags: { shape: "tagList" } };
const SHAPES: Readonly<Record<string, Shape>> = {
  MakeRequest: { type: "structure", members: REQUEST, required: ["Name"] },
  MakeResponse: { type: "structure", members: { Name: { shape: "nameType" } } },
  nameType: { type: "string", min: 1, max: 64, pattern: "[a-z]+" },
  tagList: { type: "list", item: "Tag", request: "member", answer: "member", max: 50 },
  Tag: { type: "structure", members: { Kind: { shape: "kindType" } } },
  kindType: { type: "string", enum: ["big", "small"] },
  tagMap: { type: "map", key: "nameType", value: "kindType" },
};
const OPERATIONS: Readonly<Record<string, Operation>> = {
  Make: { input: "MakeRequest", output: "MakeResponse", resultWrapper: "MakeResult" },
  Look: { output: "MakeResponse" },
};

function createTable(change: {
  readonly operations?: Readonly<Record<string, Operation>>;
  readonly shapes?: Readonly<Record<string, Shape>>;
  readonly service?: Partial<ModelTable>;
}): ModelTable {
  return {
    service: "toy",
    version: "2020-01-01",
    protocol: "query",
    xmlNamespace: "toy",
    errors: {},
    ...change.service,
    operations: change.operations ?? OPERATIONS,
    shapes: { ...SHAPES, ...change.shapes },
  } as ModelTable;
}

const request = (
  members: Readonly<Record<string, Member>>,
  required: readonly string[] = ["Name"],
): Shape => ({
  type: "structure",
  members,
  required,
});

interface Row {
  readonly title: string;
  readonly change: Parameters<typeof createTable>[0];
  /** From the table to the changed one. */
  readonly lines: readonly string[];
}

const MAKE = "input of Make*";
const BOTH = "input of Make*; output of Make*, Look";

const rows: readonly Row[] = [
  { title: "nothing", change: {}, lines: [] },
  {
    title: "an operation that is new, with shapes of its own",
    change: {
      operations: { ...OPERATIONS, Move: { input: "MoveRequest" } },
      shapes: { MoveRequest: request({ To: { shape: "nameType" } }, []) },
    },
    lines: ["operation Move added"],
  },
  {
    title: "an operation that is gone, and is carried out here",
    change: { operations: { Look: { output: "MakeResponse" } } },
    lines: ["operation Make* removed"],
  },
  {
    title: "an operation's input, output and wrapper",
    change: { operations: { ...OPERATIONS, Make: { input: "Tag", output: "MakeResponse" } } },
    lines: [
      "operation Make*: input was MakeRequest, is Tag",
      "operation Make*: resultWrapper was MakeResult, is not set",
    ],
  },
  {
    title: "the interface's version and protocol",
    change: { service: { version: "2021-01-01", protocol: "ec2" } },
    lines: ["version was 2020-01-01, is 2021-01-01", "protocol was query, is ec2"],
  },
  {
    title: "a member that is new",
    change: { shapes: { MakeRequest: request({ ...REQUEST, Path: { shape: "nameType" } }) } },
    lines: [`MakeRequest (${MAKE}): members: Path added`],
  },
  {
    title: "a member that is gone",
    change: { shapes: { MakeRequest: request({ Name: { shape: "nameType" } }) } },
    lines: [`MakeRequest (${MAKE}): members: Tags removed`],
  },
  {
    title: "a member of another shape and another name on the wire",
    change: {
      shapes: { MakeRequest: request({ ...REQUEST, Tags: { shape: "tagMap", request: "Tag" } }) },
    },
    lines: [
      `MakeRequest (${MAKE}): member Tags: shape was tagList, is tagMap; member Tags: request was not set, is Tag`,
    ],
  },
  {
    title: "a member that is required now, and one that no longer is",
    change: { shapes: { MakeRequest: request(REQUEST, ["Tags"]) } },
    lines: [`MakeRequest (${MAKE}): required: Tags added; Name removed`],
  },
  {
    title: "values of an enumeration, deep inside an input",
    change: { shapes: { kindType: { type: "string", enum: ["huge", "small"] } } },
    lines: [`kindType (${MAKE}): enum: huge added; big removed`],
  },
  {
    title: "an enumeration that is new",
    change: { shapes: { nameType: { type: "string", min: 1, max: 64, pattern: "[a-z]+", enum: ["a"] } } },
    lines: [`nameType (${BOTH}): enum: a added`],
  },
  {
    title: "a pattern and limits",
    change: { shapes: { nameType: { type: "string", max: 128, pattern: "[a-z0-9]+" } } },
    lines: [
      `nameType (${BOTH}): min was 1, is not set; max was 64, is 128; pattern was [a-z]+, is [a-z0-9]+`,
    ],
  },
  {
    title: "a kind of value",
    change: { shapes: { Tag: { type: "list", item: "kindType", answer: "item" } } },
    lines: [
      `Tag (${MAKE}): members: Kind removed; type was structure, is list; item was not set, is kindType; answer was not set, is item`,
    ],
  },
  {
    title: "a secret",
    change: { shapes: { kindType: { type: "string", enum: ["big", "small"], sensitive: true } } },
    lines: [`kindType (${MAKE}): sensitive was not set, is true`],
  },
  {
    title: "shapes of what is carried out before others",
    change: {
      operations: { ...OPERATIONS, Look: { output: "tagMap" } },
      shapes: {
        kindType: { type: "string", enum: ["big"] },
        MakeResponse: { type: "structure", members: {} },
        tagMap: { type: "map", key: "nameType", value: "nameType", max: 3 },
      },
    },
    lines: [
      "operation Look: output was MakeResponse, is tagMap",
      "MakeResponse (output of Make*): members: Name removed",
      `kindType (${MAKE}): enum: small removed`,
      "tagMap (output of Look): value was kindType, is nameType; max was not set, is 3",
    ],
  },
];

describe("compareModels()", () => {
  for (const { title, change, lines } of rows) {
    it(`says ${title}`, () => {
      assert.deepEqual(compareModels(createTable({}), createTable(change), new Set(["Make"])), lines);
    });
  }

  it("ends where shapes hold themselves", () => {
    const members = { Kind: { shape: "kindType" }, Tags: { shape: "tagList" } };
    const after = createTable({ shapes: { Tag: { type: "structure", members } } });
    assert.deepEqual(compareModels(createTable({}), after, new Set()), [
      "Tag (input of Make): members: Tags added",
    ]);
  });
});
