import { deepEqual, equal, match, notDeepEqual } from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CellQuestion, openCellCache } from "../../../../lib/kernel/server/cache/cell-cache.js";
import { pruneEntries } from "../../../../lib/kernel/server/cache/prune-entries.js";
import type { ConvertedCell } from "../../../../lib/kernel/server/converted-cell.js";

const QUESTION: CellQuestion = { declarations: "", modules: [], source: "const a = 1" };

function makeCell(change: Partial<ConvertedCell> = {}): ConvertedCell {
  return {
    diagnostics: [],
    declarations: "declare const a = 1;",
    isAsync: false,
    sideOutputs: [],
    files: [],
    ...change,
  };
}

describe("openCellCache()", () => {
  let root: string;
  let folder: string;
  const open = (place = folder, env: NodeJS.ProcessEnv = {}) =>
    openCellCache(place, { XDG_CACHE_HOME: join(root, "cache"), ...env });
  const keep = async (question = QUESTION, cell = makeCell()): Promise<void> => {
    const cache = open();
    cache.write(question, cell);
    await cache.settle();
  };
  const listEntries = (): string[] =>
    readdirSync(join(root, "cache"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(root, "cache", name));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "seigo-cells-"));
    folder = join(root, "notebooks");
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    writeFileSync(join(folder, "node_modules", ".package-lock.json"), "{}");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("gives back what was kept, to another kernel too", async () => {
    equal(open().isKnown, false);
    equal(open().read(QUESTION), undefined);
    await keep();
    deepEqual(open().read(QUESTION), makeCell());
    equal(open().isKnown, true);
  });

  it("keeps entries to their owner", async () => {
    await keep();
    deepEqual(
      listEntries().map((path) => statSync(path).mode & 0o777),
      [0o600],
    );
  });

  const others: readonly (readonly [title: string, question: CellQuestion])[] = [
    ["another source", { ...QUESTION, source: "const a = 2" }],
    ["other declarations", { ...QUESTION, declarations: "declare const b: 1;" }],
    ["other modules", { ...QUESTION, modules: [{ name: "m", source: "" }] }],
    ["a source that was declarations", { ...QUESTION, declarations: "const a = 1", source: "" }],
  ];
  for (const [title, question] of others) {
    it(`knows nothing of ${title}`, async () => {
      await keep();
      equal(open().read(question), undefined);
    });
  }

  it("forgets when packages were installed", async () => {
    await keep();
    writeFileSync(join(folder, "node_modules", ".package-lock.json"), '{"a":1}');
    equal(open().read(QUESTION), undefined);
  });

  const changes: readonly (readonly [title: string, change: (file: string) => void, isFound: boolean])[] = [
    ["has changed", (file) => writeFileSync(file, "2"), false],
    ["is gone", (file) => rmSync(file), false],
    ["has another time only", (file) => utimesSync(file, 1, 1), true],
  ];
  for (const [title, change, isFound] of changes) {
    it(`${isFound ? "keeps" : "forgets"} a cell when its local file ${title}`, async () => {
      const file = join(folder, "near.ts");
      writeFileSync(file, "1");
      const cell = makeCell({ files: [file] });
      await keep(QUESTION, cell);
      deepEqual(open().read(QUESTION), cell);
      change(file);
      deepEqual(open().read(QUESTION), isFound ? cell : undefined);
    });
  }

  it("finds its cells where times are whole seconds, as in a layer of an image", async () => {
    await keep();
    const modules = join(folder, "node_modules");
    for (const path of [join(modules, ".package-lock.json"), modules]) {
      const seconds = Math.floor(statSync(path).mtimeMs / 1000);
      utimesSync(path, seconds, seconds);
    }
    deepEqual(open().read(QUESTION), makeCell());
  });

  it("counts packages once that are linked twice", async () => {
    await keep();
    const linked = join(folder, "linked");
    mkdirSync(linked);
    symlinkSync(join(folder, "node_modules"), join(linked, "node_modules"), "dir");
    deepEqual(open(linked).read(QUESTION), makeCell());
  });

  describe("with cells that came with the package", () => {
    const OTHER = { ...QUESTION, source: "const b = 1" };
    let shipped: string;
    const openWith = () => openCellCache(folder, { XDG_CACHE_HOME: join(root, "own") }, { shipped });
    const listOwn = (): readonly string[] =>
      existsSync(join(root, "own")) ? readdirSync(join(root, "own"), { recursive: true }).map(String) : [];
    beforeEach(async () => {
      shipped = join(root, "cache", "seigo", "cells");
      await keep();
    });

    it("finds them, and writes nothing", async () => {
      for (const path of listEntries()) utimesSync(path, 1, 1);
      const cache = openWith();
      equal(cache.isKnown, true);
      deepEqual(cache.read(QUESTION), makeCell());
      await cache.settle();
      deepEqual(
        listEntries().map((path) => statSync(path).mtimeMs),
        [1000],
      );
      deepEqual(listOwn(), []);
    });

    it("keeps other cells among the person's own", async () => {
      const before = listEntries();
      const cache = openWith();
      equal(cache.read(OTHER), undefined);
      cache.write(OTHER, makeCell());
      await cache.settle();
      deepEqual(openWith().read(OTHER), makeCell());
      deepEqual(listEntries(), before);
    });

    it("prefers the person's own", async () => {
      const own = makeCell({ declarations: "own" });
      const cache = openWith();
      cache.write(QUESTION, own);
      await cache.settle();
      deepEqual(openWith().read(QUESTION), own);
    });

    it("uses them when the person's own is damaged", async () => {
      const cache = openWith();
      cache.write(QUESTION, makeCell({ declarations: "own" }));
      await cache.settle();
      for (const name of listOwn().filter((path) => path.endsWith(".json"))) {
        writeFileSync(join(root, "own", name), "x");
      }
      deepEqual(openWith().read(QUESTION), makeCell());
    });

    it("ignores one that is damaged, and leaves it as it is", async () => {
      for (const path of listEntries()) writeFileSync(path, "x");
      const cache = openWith();
      equal(cache.read(QUESTION), undefined);
      cache.write(QUESTION, makeCell());
      await cache.settle();
      deepEqual(
        listEntries().map((path) => readFileSync(path, "utf8")),
        ["x"],
      );
      deepEqual(openWith().read(QUESTION), makeCell());
    });

    it("knows nothing when other packages are installed", async () => {
      writeFileSync(join(folder, "node_modules", ".package-lock.json"), '{"a":1}');
      equal(openWith().isKnown, false);
      equal(openWith().read(QUESTION), undefined);
    });
  });

  it("keeps relative imports to their folder", async () => {
    const question = { ...QUESTION, source: 'import { a } from "../lib/a"' };
    await keep(question);
    const other = join(folder, "deeper");
    mkdirSync(other);
    equal(open(other).read(question), undefined);
    notDeepEqual(open(folder).read(question), undefined);
  });

  it("shares the rest with folders that have the same packages", async () => {
    await keep();
    const other = join(folder, "deeper");
    mkdirSync(other);
    notDeepEqual(open(other).read(QUESTION), undefined);
  });

  const damages: readonly (readonly [title: string, damage: (text: string) => string])[] = [
    ["is cut off", (text) => text.slice(0, -10)],
    ["was changed", (text) => text.replace("const a", "const b")],
    ["is empty", () => ""],
    ["is no JSON", () => "x\ny"],
  ];
  for (const [title, damage] of damages) {
    it(`ignores an entry that ${title}, and replaces it`, async () => {
      await keep();
      for (const path of listEntries()) writeFileSync(path, damage(readFileSync(path, "utf8")));
      equal(open().read(QUESTION), undefined);
      await keep();
      deepEqual(open().read(QUESTION), makeCell());
    });
  }

  const start = { line: 1, column: 1 };
  const unkept: readonly (readonly [title: string, source: string, cell: ConvertedCell])[] = [
    ["an access key", `const id = "AKIA${"A".repeat(16)}"`, makeCell()],
    ["a secret key", `const key = "${"aB3/".repeat(10)}"`, makeCell()],
    [
      "a missing module",
      'import "x"',
      makeCell({ diagnostics: [{ start, end: start, code: 2307, text: "" }] }),
    ],
    [
      "a tsconfig.json that cannot be read",
      "1",
      makeCell({ diagnostics: [{ file: "../tsconfig.json", start, end: start, code: 5083, text: "" }] }),
    ],
  ];
  for (const [title, source, cell] of unkept) {
    it(`does not keep a cell with ${title}`, async () => {
      await keep({ ...QUESTION, source }, cell);
      equal(open().read({ ...QUESTION, source }), undefined);
    });
  }

  it("knows nothing of a cell that was checked by another tsconfig.json", async () => {
    const cache = open();
    await keep();
    writeFileSync(join(root, "tsconfig.json"), '{ "compilerOptions": { "strict": true } }');
    equal(cache.read(QUESTION), undefined);
    rmSync(join(root, "tsconfig.json"));
    deepEqual(cache.read(QUESTION), makeCell());
  });

  it("keeps a cell that TypeScript refuses", async () => {
    const cell = makeCell({ diagnostics: [{ start, end: start, code: 2322, text: "x" }] });
    await keep(QUESTION, cell);
    deepEqual(open().read(QUESTION), cell);
  });

  it("is not needed to run: a folder that cannot be written is no error", async () => {
    writeFileSync(join(root, "cache"), "");
    await keep();
    equal(open().read(QUESTION), undefined);
  });

  it("removes what was used longest ago", async () => {
    for (let cell = 0; cell < 6; cell += 1) await keep({ ...QUESTION, source: `const c = ${cell}` });
    const paths = listEntries();
    for (const [index, path] of paths.entries()) utimesSync(path, 1000 + index, 1000 + index);
    await pruneEntries(join(root, "cache"), 6, 2);
    equal(listEntries().length, 6);
    await pruneEntries(join(root, "cache"), 5, 2);
    deepEqual(listEntries().sort(), paths.slice(-2).sort());
    match(paths[0] ?? "", /\.json$/);
  });
});
