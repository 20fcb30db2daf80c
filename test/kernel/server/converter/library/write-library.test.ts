import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { FEATURES } from "../../../../../lib/kernel/server/converter/child/library/features.js";
import { writeLibrary } from "../../../../../lib/kernel/server/converter/child/library/write-library.js";
import { TYPESCRIPT } from "../../../../../lib/kernel/server/converter/child/typescript.js";
import { type CellFolder, createCellFolder, listProblems } from "../cell-folder.js";

/** What the language still has for old programs, and nobody is to write. */
const OLD = ["Date.prototype.getYear", "Date.prototype.setYear", "Date.prototype.toGMTString"];
const UNTYPED = /^(?:length|name|prototype|constructor|caller|arguments|__.*|\$.*|.*\W.*)$/;

describe("writeLibrary()", () => {
  const FILES = dirname(TYPESCRIPT);
  const rows: readonly (readonly [version: string, has: readonly string[], lacks: readonly string[]])[] = [
    ["20.19.0", ["toSorted", "isWellFormed"], ["groupBy", "withResolvers", "union", "fromAsync", "toArray"]],
    ["22.12.0", ["toSorted", "groupBy", "withResolvers", "union", "fromAsync", "toArray"], ["isError"]],
    ["24.0.0", ["toSorted", "union", "isError", "Float16Array", "DisposableStack", "DurationFormat"], []],
    ["v26.1.0", ["toSorted", "isError", "fromBase64"], []],
  ];
  for (const [version, has, lacks] of rows) {
    it(`writes what Node ${version} has, and no more`, () => {
      const { names, own } = writeLibrary(version);
      const files = names.filter((name) => name !== own.name);
      const text = [own.text, ...files.map((name) => readFileSync(join(FILES, name), "utf8"))].join("\n");
      const isIn = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);
      deepEqual(has.filter(isIn), has);
      deepEqual(lacks.filter(isIn), []);
    });
  }

  for (const { probe, since } of FEATURES) {
    const major = Number(process.versions.node.split(".")[0]);
    it(`says truly whether this Node has ${probe} (since ${since})`, () => {
      let found: unknown;
      try {
        found = runInNewContext(probe);
      } catch {
        // It cannot even be written.
      }
      equal(found !== undefined, major >= since);
    });
  }
});

describe("the library of the language in cells", function () {
  this.timeout(60_000);
  let folder: CellFolder;
  before(() => {
    folder = createCellFolder();
  });
  after(() => folder.stop());

  it("has all names that this Node has", async () => {
    const names = listNames();
    ok(names.length > 500);
    const [cell] = await folder.convert([names.map((name) => `void ${name};`).join("\n")]);
    deepEqual(
      cell?.diagnostics.map(({ start }) => names[start.line - 1]).sort(),
      OLD.filter((name) => names.includes(name)),
    );
  });

  const rows: readonly (readonly [cell: string, since: number])[] = [
    ["const a: number[] = [3, 1].toSorted((x, y) => x - y);", 20],
    ["const a: readonly string[] = (['a'] as const).toReversed();", 20],
    ["const a: number[] = [3, 1].with(0, 2).toSpliced(0, 1, 5);", 20],
    ["const a: number | undefined = [3, 1].findLast((x) => x > 2);", 20],
    ["const a: Uint8Array = new Uint8Array([2, 1]).toSorted();", 20],
    ["const a: boolean = 'a'.isWellFormed();", 20],
    ["const a: string[] = Intl.supportedValuesOf('unit');", 20],
    ["const a: string[] | undefined = Object.groupBy(['a'], (x) => x.length)[1];", 21],
    ["const a: string[] | undefined = Map.groupBy(['a'], (x) => x.length).get(1);", 21],
    [
      "const { promise, resolve } = Promise.withResolvers<number>(); resolve(1); const a: Promise<number> = promise;",
      22,
    ],
    ["const a: number[] = await Array.fromAsync([Promise.resolve(1)]);", 22],
    ["const a: Set<string | number> = new Set([1]).union(new Set(['a']));", 22],
    ["const a: string[] = [1].values().map((x) => String(x)).take(1).toArray();", 22],
    ["const a: boolean = Error.isError(1);", 24],
    ["const a: number = await Promise.try((x: number) => x, 1);", 23],
  ];
  const major = Number(process.versions.node.split(".")[0]);
  for (const [source, since] of rows) {
    it(`${since <= major ? "takes" : "refuses"} ${source}`, async () => {
      const [cell] = await folder.convert([source]);
      equal(listProblems(cell).length === 0, since <= major, listProblems(cell).join("\n"));
    });
  }

  it("leaves it to classes which methods their iterators have", async () => {
    const [cell] = await folder.convert([
      `class Count implements IterableIterator<number> {
  next() { return { done: false, value: 1 }; }
  [Symbol.iterator]() { return this; }
}
for (const n of new Count()) break;`,
    ]);
    deepEqual(listProblems(cell), []);
  });
});

/** Every name below the constructors and objects of the language, as an expression. */
function listNames(): readonly string[] {
  const roots = Object.getOwnPropertyNames(runInNewContext("globalThis") as object).filter(
    (name) => /^[A-Z]/.test(name) && !["WebAssembly", "Infinity", "NaN"].includes(name),
  );
  return [...roots, ...Object.getOwnPropertyNames(Intl).map((name) => `Intl.${name}`)].flatMap((root) => {
    const value = runInNewContext(root) as { readonly prototype?: object };
    const { prototype } = value;
    return [
      root,
      ...listOwn(root, value),
      ...(typeof prototype === "object" ? listOwn(`${root}.prototype`, prototype) : []),
    ];
  });
}

function listOwn(root: string, value: object): readonly string[] {
  return Object.getOwnPropertyNames(value)
    .filter((name) => !UNTYPED.test(name))
    .map((name) => `${root}.${name}`);
}
