import { deepEqual, equal, match, ok } from "node:assert/strict";
import { setLanguage } from "../../lib/message/message.js";
import type { MimeBundle, Output } from "../../lib/notebook/output.js";
import { runNotebook } from "../../lib/run/run-notebook.js";
import { createFakeWorld, createLesson, stdout } from "./fakes.js";

setLanguage("ja");
const E = "\u001b";
const KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYzEXAMPLEab";
const stream = (name: "stdout" | "stderr", text: string): Output => ({ output_type: "stream", name, text });
const draw = (data: MimeBundle): Output => ({ output_type: "display_data", data, metadata: {} });
const display = (text: string): Output => draw({ "text/plain": text });
const HTML = { "text/html": "<b>shown</b>" };

describe("a cell is compared as its reader sees it:", () => {
  const cases: [what: string, outputs: readonly Output[], expectation: string | undefined, status: string][] =
    [
      ["progress", [stream("stdout", " 10%\r100%\n")], "text expect\n100%", "passed"],
      [
        "progress in pieces",
        [stream("stdout", " 10%"), stream("stdout", "\r100%\n")],
        "text expect\n100%",
        "passed",
      ],
      ["a backspace", [stream("stdout", "teh\b\bhe\n")], "text expect\nthe", "passed"],
      ["a colour", [stream("stdout", `${E}[32mok${E}[0m\n`)], "text expect\nok", "passed"],
      ["a coloured display", [display(`${E}[33m42${E}[39m`)], "text expect\n42", "passed"],
      ["coloured JSON", [stream("stdout", `{ ${E}[34m"a"${E}[0m: 1 }\n`)], 'json expect\n{"a": 1}', "passed"],
      [
        "a coloured value in a hole",
        [stream("stdout", `${E}[33m12${E}[39m\n`)],
        "text expect\n<n:integer>",
        "passed",
      ],
      [
        "a coloured refusal",
        [
          stream(
            "stderr",
            `${E}[31mAn error occurred (AccessDenied) when calling the ListUsers operation: no${E}[0m\n`,
          ),
        ],
        "text expect error=AccessDenied operation=ListUsers\n",
        "passed",
      ],
      ["a spinner that has gone", [stream("stderr", `⠋ wait\r${E}[K`)], undefined, "passed"],
      ["what was overwritten", [stream("stdout", "right\rwrong\n")], "text expect\nright", "failed"],
      [
        "a display is not overwritten",
        [display("kept"), stream("stdout", `${E}[1Agone\n`)],
        "text expect\nkept\ngone",
        "passed",
      ],
      ["HTML where nothing is expected", [draw(HTML)], undefined, "failed"],
      ["a picture where nothing is expected", [draw({ "image/png": "aGk=" })], undefined, "failed"],
      [
        "a result without text where nothing is expected",
        [{ output_type: "execute_result", execution_count: 1, data: HTML, metadata: {} }],
        undefined,
        "failed",
      ],
      ["a text where nothing is expected", [display("42")], undefined, "failed"],
      ["a warning where nothing is expected", [stream("stderr", "warning\n")], undefined, "failed"],
      ["a display of nothing", [draw({})], undefined, "passed"],
      ["HTML beside the text", [stream("stdout", "a\n"), draw(HTML)], "text expect\na", "failed"],
      ["HTML beside the JSON", [draw(HTML), stream("stdout", "1\n")], "json expect\n1", "failed"],
      [
        "HTML that says the same as its text",
        [draw({ ...HTML, "text/plain": "a" })],
        "text expect\na",
        "passed",
      ],
      [
        "HTML above a refusal",
        [
          draw(HTML),
          stream("stdout", "An error occurred (AccessDenied) when calling the ListUsers operation: no\n"),
        ],
        "text expect error=AccessDenied\n",
        "passed",
      ],
    ];
  for (const [what, outputs, expectation, status] of cases) {
    it(what, async () => {
      const lesson = createLesson([
        expectation === undefined ? ["show", "silent"] : ["show", "", expectation],
      ]);
      const world = createFakeWorld({ script: { show: { outputs } } });
      const { cells } = await runNotebook(lesson, world.options);
      equal(cells[0]?.status, status);
      deepEqual(cells[0]?.outputs, outputs);
    });
  }

  it("names the kinds of what is no text", async () => {
    const outputs = [stream("stdout", "a\n"), draw(HTML), draw({ "image/png": "aGk=" }), draw(HTML)];
    const lesson = createLesson([["show", "", "text expect\na"]]);
    const { cells } = await runNotebook(lesson, createFakeWorld({ script: { show: { outputs } } }).options);
    match(cells[0]?.detail ?? "", /文字でない表示（text\/html, image\/png）があります/);
  });

  const hidden: [what: string, printed: string][] = [
    ["colours", `${E}[32m${KEY.slice(0, 9)}${E}[0m${KEY.slice(9)}`],
    ["a link", `${KEY.slice(0, 9)}${E}]8;;https://example.com${E}\\${KEY.slice(9)}`],
    ["a bell", `${KEY.slice(0, 9)}\u0007${KEY.slice(9)}`],
    ["an erasure", `${KEY.slice(0, 9)}${E}[K${KEY.slice(9)}`],
  ];
  for (const [what, printed] of hidden) {
    it(`a secret with ${what} inside is nowhere`, async () => {
      const world = createFakeWorld({ script: { show: stdout(printed) }, secrets: [KEY] });
      const result = await runNotebook(
        createLesson([["show", "", "text expect\n<k:string>"]]),
        world.options,
      );
      equal(result.cells[0]?.status, "passed");
      const { cell: _, ...rest } = result.cells[0] ?? { cell: undefined };
      const text = JSON.stringify([rest, result.captures]);
      ok(text.includes("xxxxxxxx"));
      for (const part of [KEY.slice(0, 9), KEY.slice(9)]) ok(!text.includes(part), text);
    });
  }

  it("a secret that is broken over lines is in no row", async () => {
    const world = createFakeWorld({
      script: { show: stdout(`${KEY.match(/.{1,8}/g)?.join("\n")}\n`) },
      secrets: [KEY],
    });
    const { cells } = await runNotebook(createLesson([["show", "", "text expect\nnothing"]]), world.options);
    equal(cells[0]?.status, "failed");
    equal(cells[0]?.rows, undefined);
  });

  it("a text that is too long to be drawn says so", async () => {
    const world = createFakeWorld({ script: { show: stdout(`${"50%\b\b\b".repeat(200_000)}100%\n`) } });
    const { cells } = await runNotebook(createLesson([["show", "", "text expect\n100%"]]), world.options);
    match(cells[0]?.mismatches[0]?.reason ?? "", /長すぎるため/);
  });
});
