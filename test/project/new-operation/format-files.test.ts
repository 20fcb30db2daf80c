import assert from "node:assert/strict";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import { formatOperation } from "../../../scripts/new-operation/format-files.js";
import type { OperationTypes } from "../../../scripts/new-operation/read-types.js";

describe("formatOperation()", () => {
  const model = readModel("iam").operations["GetUser"] ?? assert.fail();
  const operation = { service: "iam", name: "GetUser", file: "get-user", model };
  const rows: readonly (readonly [types: OperationTypes, imports: readonly string[], type: string])[] = [
    [{ input: "In", output: "Out" }, ["In, Out"], "Operation<In, Out>"],
    [{ input: "In" }, ["In"], "Operation<In>"],
    [{ output: "Out" }, ["Out", "Members"], "Operation<Members, Out>"],
    [{}, [], "Operation"],
  ];
  for (const [types, imports, type] of rows) {
    it(`has the type ${type}`, () => {
      const text = formatOperation(operation, types);
      const names = [...text.matchAll(/^import type \{ (.+) \}/gm)].map(([, found]) => found);
      assert.deepEqual(names, [...imports, "Operation"]);
      assert.match(text, new RegExp(`^export const getUser: ${type} = \\(\\) => \\{$`, "m"));
    });
  }
});
