import { deepEqual, equal } from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CellCache } from "../../../../lib/kernel/server/cache/cell-cache.js";
import {
  type Conversions,
  createConversions,
} from "../../../../lib/kernel/server/conversion/create-conversions.js";
import type { ConvertedCell } from "../../../../lib/kernel/server/converted-cell.js";
import type { ConverterRequest } from "../../../../lib/kernel/server/converter/converter-request.js";
import type { Converter } from "../../../../lib/kernel/server/converter/create-converter.js";

type Convert = Extract<ConverterRequest, { readonly type: "convert" }>;

/** A converter whose declarations are the sources so far; `wrong` cells have a diagnostic, `broken` ones end it. */
function fakeConverter(files: readonly string[] = []): { readonly converter: Converter; asked: string[] } {
  const asked: string[] = [];
  const converter = {
    async ask({ declarations, source }: Convert) {
      asked.push(source);
      await sleep(1);
      if (source === "broken") throw new Error("it has ended");
      const start = { line: 1, column: 1 };
      const isWrong = source === "wrong";
      const cell: ConvertedCell = {
        diagnostics: isWrong ? [{ start, end: start, text: "" }] : [],
        declarations: isWrong ? declarations : declarations + source,
        isAsync: false,
        sideOutputs: [],
        files,
      };
      return { cell };
    },
    warm() {},
    stop() {},
  };
  return { converter: converter as Converter, asked };
}

const NO_CACHE: CellCache = {
  isKnown: false,
  readConfig: () => "",
  read: () => undefined,
  write: () => {},
  settle: async () => {},
};
const WHILE_CELLS_RUN = 30;

async function convert(conversions: Conversions, declarations: string, source: string): Promise<string> {
  return (await conversions.convert({ declarations, modules: [], source })).cell.declarations;
}

describe("createConversions()", () => {
  it("keeps nothing of a cell whose local files were written while it was converted", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    try {
      const file = join(folder, "local.ts");
      writeFileSync(file, "export {};");
      utimesSync(file, 1, 1);
      const kept: string[] = [];
      const cache = { ...NO_CACHE, write: ({ source }: { readonly source: string }) => kept.push(source) };
      const { converter } = fakeConverter([file]);
      const conversions = createConversions(converter, cache as CellCache);
      await convert(conversions, "", "a");
      const converted = convert(conversions, "", "b");
      writeFileSync(file, "export const written = 1;");
      await converted;
      deepEqual(kept, ["a"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("converts what is expected before it is asked for, once", async () => {
    const { converter, asked } = fakeConverter();
    const conversions = createConversions(converter, NO_CACHE);
    conversions.expect(["a", " ", "b"]);
    conversions.begin();
    await sleep(WHILE_CELLS_RUN);
    deepEqual(asked, ["a", "b"]);
    deepEqual([await convert(conversions, "", "a"), await convert(conversions, "a", "b")], ["a", "ab"]);
    deepEqual(asked, ["a", "b"]);
  });

  const stops: readonly (readonly [title: string, cell: string])[] = [
    ["that is wrong", "wrong"],
    ["that ends the converter", "broken"],
    ["whose comment makes it a module", "/** @module m */"],
  ];
  for (const [title, cell] of stops) {
    it(`goes no further than a cell ${title}, and asks for it anew`, async () => {
      const { converter, asked } = fakeConverter();
      const conversions = createConversions(converter, NO_CACHE);
      conversions.expect([cell, "b"]);
      conversions.begin();
      await sleep(WHILE_CELLS_RUN);
      const before = asked.length;
      await convert(conversions, "", cell).catch(() => {});
      equal(asked[before], cell);
    });
  }

  it("goes on from the cell that was asked for, whatever became of those before", async () => {
    const { converter, asked } = fakeConverter();
    const conversions = createConversions(converter, NO_CACHE);
    conversions.expect(["a", "b", "c"]);
    conversions.begin();
    await sleep(WHILE_CELLS_RUN);
    // The first cell has failed as it ran: its names do not exist.
    equal(await convert(conversions, "", "b"), "b");
    await sleep(WHILE_CELLS_RUN);
    equal(await convert(conversions, "b", "c"), "bc");
    deepEqual(asked, ["a", "b", "c", "b", "c"]);
  });

  it("converts anew when cells are checked by something else since", async () => {
    const { converter, asked } = fakeConverter();
    let config = "strict";
    const conversions = createConversions(converter, { ...NO_CACHE, readConfig: () => config });
    conversions.expect(["a", "b"]);
    conversions.begin();
    await sleep(WHILE_CELLS_RUN);
    await convert(conversions, "", "a");
    config = "loose";
    await convert(conversions, "a", "b");
    deepEqual(asked, ["a", "b", "b"]);
  });

  it("converts anew when a local file has changed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seigo-conversions-"));
    try {
      const file = join(folder, "near.ts");
      writeFileSync(file, "1");
      const { converter, asked } = fakeConverter([file]);
      const conversions = createConversions(converter, NO_CACHE);
      conversions.expect(["a"]);
      conversions.begin();
      await sleep(WHILE_CELLS_RUN);
      writeFileSync(file, "changed");
      await convert(conversions, "", "a");
      deepEqual(asked, ["a", "a"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
