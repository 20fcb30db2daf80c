import { deepEqual, equal, match } from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type CellFolder, createCellFolder, listProblems } from "./cell-folder.js";

const config = (options: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ compilerOptions: options });

const FILES = {
  "loose/x.ts": "",
  "strict/tsconfig.json": config({ strict: true }),
  "any/tsconfig.json": config({ noImplicitAny: true }),
  "partly/tsconfig.json": config({ strict: true, strictNullChecks: false }),
  "more/tsconfig.json": config({
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noPropertyAccessFromIndexSignature: true,
  }),
  "other/tsconfig.json": config({
    noUnusedLocals: true,
    noUnusedParameters: true,
    types: [],
    lib: ["ES5"],
    target: "ES5",
    module: "AMD",
    isolatedModules: true,
    verbatimModuleSyntax: true,
    esModuleInterop: false,
    noEmit: true,
    rootDir: "src",
  }),
  "new/tsconfig.json": config({ experimentalDecorators: false }),
  "script/tsconfig.json": config({ strict: true }),
  "script/loose.js": "exports.twice = (x) => x.y * 2;\n",
  "script/checked/tsconfig.json": config({ strict: true, checkJs: true }),
  "script/checked/loose.js": "exports.twice = (x) => x.y * 2;\n",
};
const NULL = "let text: string | undefined;\ntext = Math.random() < 2 ? undefined : '';\ntext.length;";
const DECORATOR = "function d(value: any, context: ClassDecoratorContext) {}\n@d class A {}";

describe("cells are checked by the nearest tsconfig.json", function () {
  this.timeout(60_000);
  let folder: CellFolder;
  before(() => {
    folder = createCellFolder(FILES);
  });
  after(() => folder.stop());

  const rows: readonly (readonly [folder: string, cell: string, codes: readonly number[]])[] = [
    ["loose", "const f = (x) => x;", []],
    ["loose", NULL, []],
    ["loose", "try {} catch (e) { e.message; }", []],
    ["strict", "const f = (x) => x;", [7006]],
    ["strict", NULL, [18_048]],
    ["strict", "try {} catch (e) { e.message; }", [18_046]],
    ["strict", "class A { x: number; }", [2564]],
    ["strict", "const list = [1]; const n: number = list[3];", []],
    ["any", "const f = (x) => x;", [7006]],
    ["any", NULL, []],
    ["partly", NULL, []],
    ["partly", "const f = (x) => x;", [7006]],
    ["more", "const list = [1]; const n: number = list[3];", [2322]],
    ["more", "const o: { a?: string } = { a: undefined };", [2375]],
    ["more", "class A { m() {} } class B extends A { m() {} }", [4114]],
    ["more", "function f(x: boolean) { if (x) return 1; }", [7030]],
    ["more", "switch (Math.random()) { case 1: console.log(1); case 2: console.log(2); }", [7029]],
    ["more", "const r: Record<string, number> = {}; r.a;", [4111]],
    [
      "other",
      'import fs from "fs"; function f(unused: string) { const x = 1; } const p = process.env; new Set([1]); await 1;',
      [],
    ],
    ["new", DECORATOR, []],
    ["loose", DECORATOR, [1238]],
    ["script", 'import { twice } from "./loose.js"; twice({ y: 1 });', []],
    ["script/checked", 'import { twice } from "./loose.js"; twice({ y: 1 });', [7006]],
  ];
  for (const [name, source, codes] of rows) {
    it(`${name}: ${source.replaceAll("\n", " ")}`, async () => {
      folder.enter(name);
      const [cell] = await folder.convert([source]);
      deepEqual(
        cell?.diagnostics.map(({ code }) => code),
        codes,
        listProblems(cell).join("\n"),
      );
    });
  }

  it("is seen when it is written, edited and removed while the kernel runs", async () => {
    folder.write({ "edited/x.ts": "" });
    folder.enter("edited");
    const count = async (): Promise<number> =>
      (await folder.convert(["const f = (x) => x;"]))[0]?.diagnostics.length ?? -1;
    equal(await count(), 0);
    folder.write({ "edited/tsconfig.json": config({ strict: true }) });
    equal(await count(), 1);
    folder.write({ "edited/tsconfig.json": config({ strict: true, noImplicitAny: false }) });
    equal(await count(), 0);
    folder.write({ "edited/tsconfig.json": "{ broken" });
    equal(await count(), 1);
    rmSync(join(folder.path, "edited/tsconfig.json"));
    equal(await count(), 0);
  });

  it("keeps what was declared when it is edited", async () => {
    folder.write({ "kept/tsconfig.json": config({}) });
    folder.enter("kept");
    const [first] = await folder.convert(["const a: string | null = null; class B { b = 1 }"]);
    folder.write({ "kept/tsconfig.json": config({ strict: true }) });
    const [, cell] = await folder.convert([
      "const a: string | null = null; class B { b = 1 }",
      "a.length; new B().b",
    ]);
    deepEqual(listProblems(first), []);
    deepEqual(
      cell?.diagnostics.map(({ code }) => code),
      [18_047],
    );
  });

  it("says in a sentence that it cannot be read, and goes on once it can", async () => {
    folder.write({ "broken/tsconfig.json": '{ "extends": "./none.json" }' });
    folder.enter("broken");
    const [cell] = await folder.convert(["1"]);
    equal(cell?.diagnostics[0]?.file, "tsconfig.json");
    match(listProblems(cell).join("\n"), /^TS5083 This file says how strictly cells are checked.*none\.json/);
    folder.write({ "broken/none.json": "{}" });
    deepEqual(listProblems((await folder.convert(["1"]))[0]), []);
  });
});
