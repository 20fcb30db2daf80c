import assert from "node:assert/strict";
import { DESCRIBED_KINDS } from "../../../../lib/sandbox/ec2/describe/described-kinds.js";
import { describeOperations } from "../../../../lib/sandbox/ec2/family/describe-operations.js";
import { FILTERS } from "../../../../lib/sandbox/ec2/filter/filters.js";
import { ec2Operations } from "../../../../lib/sandbox/ec2/generated/operations.js";
import { readModel } from "../../../../lib/sandbox/protocol/read-model.js";

const model = readModel("ec2");
const entries = Object.entries(FILTERS);

/** The shape at the end of a path of members, through lists; undefined when a member is not there. */
function findShapeAt(name: string | undefined, path: readonly string[]): string | undefined {
  const shape = model.shapes[name ?? ""];
  if (shape?.type === "list") return findShapeAt(shape.item, path);
  const [member, ...rest] = path;
  if (member === undefined) return name;
  return shape?.type === "structure" && Object.hasOwn(shape.members, member)
    ? findShapeAt(shape.members[member]?.shape, rest)
    : undefined;
}

describe("FILTERS", () => {
  for (const [operation, { lists, paths }] of entries) {
    const output = model.operations[operation]?.output;

    it(`names lists of ${operation}'s answer`, () => {
      assert.deepEqual(
        lists.filter((list) => findShapeAt(output, list.split(".")) === undefined),
        [],
      );
    });

    it(`has a single value of ${operation}'s answer for every filter`, () => {
      const wrong = Object.entries<string | null>(paths).filter(([, path]) => {
        if (path === null) return false;
        const found = lists.flatMap(
          (list) => findShapeAt(output, [...list.split("."), ...path.split(".")]) ?? [],
        );
        return found.length === 0 || found.some((name) => model.shapes[name]?.type === "structure");
      });
      assert.deepEqual(wrong, []);
    });
  }

  it("has every operation that has filters, and no other", () => {
    const filtered = Object.keys(ec2Operations).filter(
      (name) => findShapeAt(model.operations[name]?.input, ["Filters"]) !== undefined,
    );
    assert.deepEqual(Object.keys(FILTERS).sort(), filtered.sort());
  });
});

describe("DESCRIBED_KINDS", () => {
  it("names members of the operations' inputs", () => {
    const wrong = Object.values(DESCRIBED_KINDS).filter(
      ({ operation, ids }) => findShapeAt(model.operations[operation]?.input, [ids]) === undefined,
    );
    assert.deepEqual(wrong, []);
  });

  it("has an operation of its own for each kind", () => {
    assert.equal(Object.keys(describeOperations).length, Object.keys(DESCRIBED_KINDS).length);
  });
});
