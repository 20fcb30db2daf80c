import assert from "node:assert/strict";
import { findPage } from "../../../../lib/sandbox/ec2/list/find-page.js";

const ITEMS = ["a", "b", "c", "d", "e"];
const pageOf = (items: readonly string[], size: number | undefined, token?: string) =>
  findPage(items, { MaxResults: size, NextToken: token }, (item) => item);

describe("findPage()", () => {
  it("gives everything when no size is asked for", () => {
    assert.deepEqual(pageOf(ITEMS, undefined), { items: ITEMS, position: {} });
  });

  /** What is there when the second page is asked for, and what is on it. */
  const changes = [
    ["nothing has changed", ITEMS, ["c", "d"]],
    ["the last item seen has gone", ["a", "c", "d", "e"], ["c", "d"]],
    ["an item before has gone", ["b", "c", "d", "e"], ["c", "d"]],
    ["an item has come before", ["0", ...ITEMS], ["c", "d"]],
    ["nothing is left", [], []],
  ] as const;
  for (const [name, items, expected] of changes) {
    it(`goes on when ${name}`, () => {
      const { NextToken: token } = pageOf(ITEMS, 2).position;
      assert.deepEqual(pageOf(items, 2, token).items, expected);
    });
  }

  for (const token of ["", "x", "MiBhZnRlciBi!", Buffer.from("2 after").toString("base64")]) {
    it(`refuses the token "${token}"`, () => {
      assert.throws(() => pageOf(ITEMS, 2, token), {
        code: "InvalidParameterValue",
        message: `Value ( ${token} ) for parameter NextToken is invalid. The token is invalid.`,
      });
    });
  }
});
