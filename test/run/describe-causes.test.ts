import { equal, match } from "node:assert/strict";
import { inspect } from "node:util";
import { setLanguage } from "../../lib/message/message.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { describeCauses } from "../../lib/run/describe-causes.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson } from "./fakes.js";

const NOT_FOUND = Object.assign(new Error("getaddrinfo ENOTFOUND example.com"), { code: "ENOTFOUND" });
const FETCH = new TypeError("fetch failed", { cause: NOT_FOUND });
const END = "（原因：getaddrinfo ENOTFOUND example.com）";

describe("the causes of an error are told:", () => {
  before(() => setLanguage("ja"));

  const refused = [new Error("connect ECONNREFUSED ::1:9"), new Error("connect ECONNREFUSED 127.0.0.1:9")];
  const cases: readonly (readonly [what: string, error: unknown, told: string])[] = [
    ["none", new Error("no"), ""],
    ["one with members", FETCH, END],
    [
      "a chain",
      new Error("a", { cause: new TypeError("b", { cause: "c" }) }),
      "（原因：TypeError: b ← 'c'）",
    ],
    ["one of several lines", new Error("a", { cause: new Error("b\nc") }), "（原因：b）"],
    [
      "the first of many",
      new TypeError("fetch failed", { cause: new AggregateError(refused) }),
      "（原因：AggregateError ← connect ECONNREFUSED ::1:9）",
    ],
    ["a small object", new Error("a", { cause: { code: 1 } }), "（原因：{ code: 1 }）"],
    ["none in a message that tells of one", new Error("it has a [cause]: no"), ""],
  ];
  for (const [what, error, told] of cases) {
    it(what, () => {
      const traceback = inspect(error).split("\n");
      equal(describeCauses([{ output_type: "error", ename: "Error", evalue: "", traceback }]), told);
    });
  }

  const places: readonly (readonly [where: string, words: string, expectation: string | undefined])[] = [
    ["the detail", "", undefined],
    ["what is beside the expectation", "", "text expect\n200"],
  ];
  for (const [where, words, expectation] of places) {
    it(`in ${where}`, async () => {
      const traceback = inspect(FETCH).split("\n");
      const [ename, evalue] = ["TypeError", "fetch failed"];
      const error = { status: "error", error: { name: ename, message: evalue } } as const;
      const output = { output_type: "error", ename, evalue, traceback } as const;
      const world = createFakeWorld({ script: { cell: { ...error, outputs: [output] } } });
      const lesson = createLesson([["cell", words, expectation]] as never);
      const result = await runNotebooks([lesson], world.options);
      const text = formatSummary(result, { columns: 120, paint: createPaint(false, {}) });
      equal(text.includes(`fetch failed${END}`), true, text);
      const [cell] = result.notebooks[0]?.cells ?? [];
      equal(cell?.error?.message, evalue);
      if (expectation === undefined)
        match(cell?.detail ?? "", /（TypeError：fetch failed（原因：[^）]*））。$/);
    });
  }
});
