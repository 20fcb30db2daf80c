import { equal } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfigKey } from "../../../../lib/kernel/server/cache/read-config-key.js";
import { writeTsconfig } from "../../../../lib/lab/lesson/write-tsconfig.js";

const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

describe("readConfigKey()", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "seigo-key-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const read = (folder: string, files: Readonly<Record<string, string>>): string => {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, folder, path)), { recursive: true });
      writeFileSync(join(root, folder, path), text);
    }
    return readConfigKey(join(root, folder));
  };

  const rows: readonly (readonly [title: string, one: string, other: string, same: boolean])[] = [
    [
      "other strictness",
      '{ "compilerOptions": { "strict": true } }',
      '{ "compilerOptions": { "strict": false } }',
      false,
    ],
    [
      "the same in another order, and other programs",
      '{ "compilerOptions": { "strict": true, "noImplicitAny": false } }',
      '{ "compilerOptions": { "noImplicitAny": false, "outDir": "x", "strict": true }, "include": [] }',
      true,
    ],
    ["another comment", '{ /* a */ "compilerOptions": {} }', "{ /* b */ }", false],
    ["the same comment", "{ /* a */ }", "{ /* a */ }", true],
    ["no JSON", "{ a", "{ b", false],
    ["what each extends, which may differ", '{ "extends": "./x.json" }', '{ "extends": "./x.json" }', false],
  ];
  for (const [title, one, other, same] of rows) {
    it(`${same ? "is the same" : "differs"} for ${title}`, () => {
      const keys = [read("a", { "tsconfig.json": one }), read("b", { "tsconfig.json": other })];
      equal(keys[0] === keys[1], same);
    });
  }

  it("is that of the nearest file, and empty without one", () => {
    equal(read("c", {}), "");
    const above = read(".", { "tsconfig.json": '{ "compilerOptions": { "strict": true } }' });
    equal(read("d/e", {}), above);
    equal(read("d/e", { "tsconfig.json": "{}" }) === above, false);
  });

  it("is the same for the lessons of this repository, of a new project and of the lab", async () => {
    await writeTsconfig(root);
    const keys = [root, join(ROOT, "notebooks"), join(ROOT, "lib/starter/template")].map(readConfigKey);
    equal(new Set(keys).size, 1);
    equal(keys[0]?.startsWith("[true,"), true);
  });
});
