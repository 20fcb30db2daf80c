import { deepEqual, equal } from "node:assert/strict";
import { formatError } from "../../../../../lib/kernel/server/executor/child/format-error.js";
import { formatHostRefusal } from "../../../../../lib/kernel/server/executor/child/format-host-refusal.js";

const SENTENCE = "SeigoError: Refused to reach example.org: no.";
const PLACE = "    at cell[1]:1:7";

function refuse(frames: readonly string[] = ["    at open (/seigo/guard/refusal.cjs:39:47)"]): Error {
  const error = Object.assign(new Error("Refused to reach example.org: no."), {
    name: "SeigoError",
    code: "SEIGO_HOST_REFUSED",
    host: "example.org",
  });
  return withFrames(error, frames);
}

function withFrames(error: Error, frames: readonly string[]): Error {
  error.stack = [String(error), ...frames].join("\n");
  return error;
}

describe("formatHostRefusal()", () => {
  const inside = ["    at send (/node_modules/a.js:1:2)", PLACE, "    at node:internal/x:1:1"];
  const aws = Object.assign(refuse(inside), { $metadata: { attempts: 1, totalRetryDelay: 0 } });
  const rows: readonly (readonly [string, Error, name: string, lines: readonly string[]])[] = [
    ["itself", refuse(inside), "SeigoError", [SENTENCE, PLACE]],
    ["without a line of a cell", refuse(), "SeigoError", [SENTENCE]],
    ["from the AWS SDK, which adds members", aws, "SeigoError", [SENTENCE, PLACE]],
    [
      "as the cause of fetch failed",
      withFrames(new TypeError("fetch failed", { cause: refuse() }), inside),
      "TypeError",
      [SENTENCE, PLACE],
    ],
    [
      "as the cause of fetch failed, which has no line of a cell",
      withFrames(new TypeError("fetch failed", { cause: refuse(inside) }), []),
      "TypeError",
      [SENTENCE, PLACE],
    ],
    ["as one of several", new AggregateError([new Error("x"), refuse()]), "AggregateError", [SENTENCE]],
    [
      "as the cause of a cause",
      new Error("a", { cause: new Error("b", { cause: refuse() }) }),
      "Error",
      [SENTENCE],
    ],
  ];
  for (const [title, thrown, name, lines] of rows) {
    it(`shows the sentence and the cell's lines: ${title}`, () => {
      const { ename, evalue, traceback } = formatError(thrown);
      deepEqual([ename, evalue, traceback], [name, thrown.message, lines]);
    });
  }

  for (const [title, thrown] of [
    ["another error", new Error("Refused to reach example.org: no.")],
    ["another code", Object.assign(new Error("x"), { code: "ECONNREFUSED" })],
    ["a cause that is no error", new Error("x", { cause: { code: "SEIGO_HOST_REFUSED" } })],
  ] as const) {
    it(`leaves ${title} alone`, () => equal(formatHostRefusal(thrown), undefined));
  }

  it("ends at an error that is its own cause", () => {
    const circle = new Error("x");
    circle.cause = circle;
    equal(formatHostRefusal(circle), undefined);
  });
});
