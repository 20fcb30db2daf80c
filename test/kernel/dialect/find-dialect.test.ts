import { equal } from "node:assert/strict";
import { type Dialect, standardDialect } from "../../../lib/kernel/dialect/dialect.js";
import { findDialect } from "../../../lib/kernel/dialect/find-dialect.js";
import { seigoDialect } from "../../../lib/kernel/dialect/seigo.js";
import { tslabDialect } from "../../../lib/kernel/dialect/tslab.js";

describe("findDialect()", () => {
  const rows: [unknown, Dialect][] = [
    ["tslab", tslabDialect],
    ["jslab", tslabDialect],
    ["seigo", seigoDialect],
    ["ipython", standardDialect],
    ["TSLAB", standardDialect],
    [["tslab"], standardDialect],
    ["constructor", standardDialect],
    ["__proto__", standardDialect],
    [undefined, standardDialect],
  ];
  for (const [implementation, dialect] of rows) {
    it(`knows ${JSON.stringify(implementation)}`, () => equal(findDialect(implementation), dialect));
  }
});
