import { deepEqual, equal, match } from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Content } from "../../../lib/kernel/protocol/message.js";
import { type RawKernel, readContent, readStream, startRawKernel } from "./raw-kernel.js";

describe("the seigo kernel for JavaScript", function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), "seigo-js-"));
  const caches = join(folder, "caches");
  let kernel: RawKernel;
  before(async () => {
    writeFileSync(join(folder, "near.js"), "export const near = 'near';\n");
    kernel = await startRawKernel({ name: "seigo-js", cwd: folder, env: { XDG_CACHE_HOME: caches } });
  });
  after(async () => {
    await kernel.stop();
    rmSync(folder, { recursive: true });
  });

  it("says of its language what jslab says", async () => {
    const { reply } = await kernel.send("kernel_info_request").answered;
    const { implementation, language_info, banner } = reply.content;
    deepEqual(language_info, {
      name: "javascript",
      version: "",
      mimetype: "text/javascript",
      file_extension: ".js",
    });
    deepEqual([implementation, /JavaScript/.test(String(banner))], ["seigo", true]);
  });

  const rows: readonly (readonly [title: string, cells: readonly string[], printed: string])[] = [
    [
      "parameters without types",
      ["const add = (a, b) => a + b;", "console.log(add(1, 2), add('a', 'b'))"],
      "3 ab\n",
    ],
    ["members that come later", ["const bag = {}; bag.late = 1;", "console.log(bag.late)"], "1\n"],
    ["a var of a block", ["{ var inBlock = 1 }", "console.log(inBlock)"], "1\n"],
    ["an await before a parenthesis", ["await (async () => console.log('in'))()"], "in\n"],
    [
      "a shorthand of an earlier cell",
      ["let region = 'tokyo'", "region = 'osaka'; console.log({ region })"],
      "{ region: 'osaka' }\n",
    ],
    ["a local module", ["import { near } from './near.js'", "console.log(near)"], "near\n"],
    ["require", ["const path = require('path')", "console.log(path.basename('/a/b'))"], "b\n"],
    [
      "JSX",
      [
        "const React = { createElement: (tag, props, ...rest) => [tag, props, rest] }",
        "console.log(<b id='x'>y</b>)",
      ],
      "[ 'b', { id: 'x' }, [ 'y' ] ]\n",
    ],
    ["what it exports", ["export const out = <i /> && 1", "console.log(out)"], "1\n"],
    [
      "types in comments",
      ["/** @param {string} text */ const shout = (text) => text.toUpperCase()", "console.log(shout('a'))"],
      "A\n",
    ],
    [
      "a class and a generator",
      ["class Range { *[Symbol.iterator]() { yield 1; yield 2 } }", "console.log([...new Range()])"],
      "[ 1, 2 ]\n",
    ],
    [
      "a name that is declared again",
      ["const twice = 1", "const twice = 'b'; console.log(twice.length)"],
      "1\n",
    ],
  ];
  for (const [title, cells, printed] of rows) {
    it(`runs ${title}`, async () => {
      let shown = "";
      for (const cell of cells) {
        const answered = await kernel.execute(cell);
        deepEqual(
          [answered.reply.content["status"], cell],
          ["ok", cell],
          JSON.stringify(answered.reply.content),
        );
        shown += readStream(answered, "stdout");
      }
      equal(shown, printed);
    });
  }

  const wrong: readonly (readonly [title: string, cell: string, evalue: RegExp])[] = [
    ["types", "const n: number = 1", /^1:10 - TS8010: /],
    ["a name that is not there", "console.log(notThere)", /^1:13 - TS2304: /],
  ];
  for (const [title, cell, evalue] of wrong) {
    it(`refuses ${title}`, async () => {
      const { reply } = await kernel.execute(cell);
      match(String(reply.content["evalue"]), evalue);
    });
  }

  it("completes and inspects", async () => {
    await kernel.execute("/** Seen. */ const watched = { inside: 1 }");
    const asked = await kernel.send("complete_request", { code: "watched.ins", cursor_pos: 11 }).answered;
    deepEqual(asked.reply.content["matches"], ["inside"]);
    const { reply } = await kernel.send("inspect_request", { code: "watched", cursor_pos: 3 }).answered;
    match(String((reply.content["data"] as Content)["text/plain"]), /watched/);
  });

  it("keeps its cells apart from those in TypeScript", async () => {
    const source = "function loose(x) { return x } loose(1)";
    const answered = await kernel.execute(source);
    equal(readContent(answered, "execute_result")?.["execution_count"] !== undefined, true);
    const other = await startRawKernel({ cwd: folder, env: { XDG_CACHE_HOME: caches } });
    try {
      await other.execute("const n: number = 1");
      const { reply } = await other.execute("const m: number = 2");
      equal(reply.content["status"], "ok");
    } finally {
      await other.stop();
    }
    equal(readdirSync(join(caches, "seigo", "cells")).length > 0, true);
  });
});
