import { deepEqual, equal } from "node:assert/strict";
import { type CellFolder, createCellFolder, listProblems } from "../cell-folder.js";

const PACKAGES = {
  "node_modules/hides/package.json": JSON.stringify({
    name: "hides",
    version: "1.0.0",
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  }),
  "node_modules/hides/dist/index.d.ts": `import { Inner } from "./inner/inner.js";
export declare function make(): Inner;
export declare function later(): Promise<Map<string, Inner>>;
interface Secret { s: number; again: Secret }
export declare const secret: Secret;
export {};`,
  "node_modules/hides/dist/inner/inner.d.ts":
    "export declare class Inner { readonly a: number; private hidden; self(): this; }",
  "node_modules/outer/package.json": JSON.stringify({
    name: "outer",
    version: "1.0.0",
    types: "index.d.ts",
  }),
  "node_modules/outer/index.d.ts":
    'import { Deep } from "nested"; export declare function deep(): Deep; export declare const box: { deep: Deep };',
  "node_modules/outer/node_modules/nested/package.json": JSON.stringify({
    name: "nested",
    version: "1.0.0",
    types: "index.d.ts",
  }),
  "node_modules/outer/node_modules/nested/index.d.ts": "export interface Deep { d: number }",
  "node_modules/apart/package.json": JSON.stringify({
    name: "apart",
    version: "1.0.0",
    types: "./types/index.d.ts",
    exports: { ".": "./lib/index.js" },
  }),
  "node_modules/apart/lib/index.js": "exports.far = 1;",
  "node_modules/apart/types/index.d.ts": "export declare const far: number;",
  "node_modules/deepish/package.json": JSON.stringify({
    name: "deepish",
    version: "1.0.0",
    exports: { ".": { types: "./index.d.ts", default: "./index.js" } },
  }),
  "node_modules/deepish/index.d.ts": "export {};",
  "node_modules/deepish/sub/part.d.ts": "export interface Part { p: number }",
  "near.ts": `interface Hidden { h: number; deeper?: Hidden }
export const open = (): Hidden => ({ h: 1 });
class Kept { private p = 1; q = 2; }
export const keep = (): Promise<Kept>[] => [];
enum Level { Low, High }
export const level = (): Level => Level.Low;
enum Word { Yes = "yes" }
export const word = (): Word => Word.Yes;`,
};

const MIX = `type Constructor<T = {}> = new (...args: any[]) => T;
function mix<B extends Constructor>(Base: B) {
  return class extends Base { private p = 1; protected q = 2; #r = 3; pub = 4; static st = 5; };
}
class Plain { own = 1; }
const Mixed = mix(Plain);
class Further extends mix(Plain) { z = 1; }`;
const LOCAL = `function make() {
  class Local { x = 1; private y = 2; #z = 3; me() { return this; } other(): Local { return this; } }
  return new Local();
}
const local = make();
const list = [make()];`;
const SYMBOLS = `const sign = Symbol();
const signed = { [sign]: 1, sign };
function hide() { const inner = Symbol(); return { inner, [inner]: 1, n: 2 }; }
const hidden = hide();`;

describe("declarations of cells", function () {
  this.timeout(60_000);
  let folder: CellFolder;
  before(() => {
    folder = createCellFolder(PACKAGES);
  });
  after(() => folder.stop());

  /** A cell that is right, and an expression of a later one whose type is a number, or any. */
  const rows: readonly (readonly [title: string, cell: string, value: string, type?: "any"])[] = [
    ["a file that `exports` hide (TS2742)", 'import { make } from "hides"; const a = make();', "a.a"],
    [
      "such a file within other types",
      'import { later } from "hides"; const all = later();',
      '(await all).get("x")!.a',
    ],
    [
      "a file that a function of the cell comes to",
      'import { make } from "hides"; const get = () => make();',
      "get().a",
    ],
    [
      "what a class of the cell has from it",
      'import { make } from "hides"; class Has { it = make(); }',
      "new Has().it.a",
    ],
    ["a package within another (TS2742)", 'import { deep } from "outer"; const d = deep();', "d.d"],
    ["a member of such a type", 'import { box } from "outer"; const { deep } = box;', "deep.d"],
    ["a type that its package does not export", 'import { secret } from "hides"; const s = secret;', "s.s"],
    ["the same, where it comes again", 'import { secret } from "hides"; const s = secret;', "s.again", "any"],
    [
      "a type that a local module does not export (TS4023)",
      'import { open } from "./near"; const o = open();',
      "o.h",
    ],
    ["a class that it does not export", 'import { keep } from "./near"; const k = keep();', "(await k[0]).q"],
    ["an enumeration that it does not export", 'import { level } from "./near"; const l = level();', "l"],
    [
      "an enumeration of texts that it does not export",
      'import { word } from "./near"; const w = word();',
      "w.length",
    ],
    ["types that are only beside the JavaScript", 'import { far } from "apart"; const near = far;', "near"],
    [
      "a type by its file's path",
      'import type { Part } from "deepish/sub/part"; const part: Part = { p: 1 };',
      "part.p",
    ],
    ["a class of a function (TS4060)", LOCAL, "local.x"],
    ["such a class in a list", LOCAL, "list[0].x"],
    ["a method of such a class that gives itself", LOCAL, "local.other()", "any"],
    ["an interface of a function", "function f() { interface I { i: number } return null! as I; }", "f().i"],
    [
      "a class of a function, with a type parameter",
      "function f() { class Box<T> { constructor(readonly value: T) {} } return new Box(1); }\nconst box = f();",
      "box.value",
    ],
    ["an enumeration of a function", "function f() { enum E { A, B } return { a: E.A }; }", "f().a"],
    ["a class without a name, with private members (TS4094)", MIX, "new Mixed().pub"],
    ["what such a class is made of", MIX, "new Mixed().own"],
    ["a static member of such a class", MIX, "Mixed.st"],
    ["a class that extends such a class", MIX, "new Further().pub"],
    [
      "a class expression",
      "const C = class { #x = 1; private y = 2; z = 3; static make() { return new C(); } };",
      "C.make().z",
    ],
    ["a symbol of its own", SYMBOLS, "signed[sign]"],
    ["what has a symbol of a function (TS2527, TS4118)", SYMBOLS, "hidden.n"],
    [
      "a function that gives itself",
      "function again() { return { a: 1, again }; }\nconst r = again();",
      "r.again().a",
    ],
    ["an object that holds itself", "const tree = { v: 1, get kids() { return [tree]; } };", "tree.v"],
    [
      "an interface of a namespace that is not exported (TS4025)",
      "namespace N { interface P { a: number } export const x: P = { a: 1 }; }\nconst y = N.x;",
      "y.a",
    ],
    [
      "a class that a generator gives",
      "async function* give() { class Given { g = 1; } yield new Given(); }",
      "await (async () => { for await (const { g } of give()) return g; return 0; })()",
    ],
    ["an object whose method gives `this`", "const chain = { n: 1, next() { return this; } };", "chain.n"],
  ];
  for (const [title, cell, value, type] of rows) {
    it(`keep ${title}`, async () => {
      const [first, , ...later] = await folder.convert([cell, "0", `const same: number = ${value};`]);
      deepEqual(listProblems(first), []);
      deepEqual(later.flatMap(listProblems), []);
      const [, other] = await folder.convert([cell, `const other: Date = ${value};`]);
      equal(listProblems(other).length, type === "any" ? 0 : 1, other?.declarations);
    });
  }

  it("keep all other types where one cannot be written", async () => {
    const [cell] = await folder.convert([
      "function f() { enum E { A, B } return E; }\nconst e = f(), n = 1, s = { t: [n], f };",
    ]);
    deepEqual(listProblems(cell), []);
    equal(
      cell?.declarations,
      "declare function f(): any;\ndeclare const e: any, n = 1, s: {\n    t: number[];\n    f: typeof f;\n};\n",
    );
  });

  it("name a file by its package", async () => {
    const [cell] = await folder.convert(['import { make } from "hides"; const a = make();']);
    equal(
      cell?.declarations,
      'import { make } from "hides";\ndeclare const a: import("hides/dist/inner/inner").Inner;\n',
    );
  });
});
