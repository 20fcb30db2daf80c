const pkg = (name: string, members: object): string => JSON.stringify({ name, version: "1.0.0", ...members });

/** What lies beside the cells: local modules, data, and packages of every kind. */
export const FILES: Readonly<Record<string, string>> = {
  "data.json": '{ "name": "data", "list": [1, 2] }\n',
  "effect.ts": "(globalThis as { effect?: number }).effect = 1;\nexport {};\n",
  "math.ts": [
    "export const PI = 3.14;",
    "export type Operation = (a: number, b: number) => number;",
    "export const add: Operation = (a, b) => a + b;",
    "export default function multiply(a: number, b: number): number { return a * b; }",
    "",
  ].join("\n"),
  "barrel.ts":
    'export * from "./math.js";\nexport { default as times } from "./math.js";\nexport const version = "1";\n',
  "live.ts": "export let count = 0;\nexport function increase(): void { count += 1; }\n",
  "turns.ts": "export let turns = 0;\nexport function turn(): void { turns += 1; }\n",
  "base.ts": 'export class Base { hello(): string { return "hello from " + this.constructor.name; } }\n',
  "child.ts": 'import { Base } from "./base.js";\nexport class Child extends Base { kind = "child"; }\n',
  "log.ts": "export const log: string[] = [];\n",
  "plain-math.mjs": "export const add = (a, b) => a + b;\n",
  "plain.js": 'export function plain() {\n  return "plain";\n}\n',
  "even.ts":
    'import { isOdd } from "./odd.js";\nexport function isEven(n: number): boolean { return n === 0 || isOdd(n - 1); }\n',
  "odd.ts":
    'import { isEven } from "./even.js";\nexport function isOdd(n: number): boolean { return n !== 0 && isEven(n - 1); }\n',
  "parent.ts":
    'import { Kid } from "./kid.js";\nexport class Parent { constructor(readonly name: string) {} child(): Kid { return new Kid(this); } }\n',
  "kid.ts":
    'import { Parent } from "./parent.js";\nexport class Kid { constructor(readonly parent: Parent) {} static make(): Kid { return new Parent("q").child(); } }\n',
  "first.ts": 'import { second } from "./second.js";\nexport const first = second + 1;\n',
  "second.ts": 'import { first } from "./first.js";\nexport const second: number = first + 1;\n',
  "hen.ts":
    'import { Egg } from "./egg.js";\nexport class Hen { name = "hen"; lay(): Egg { return new Egg(); } }\n',
  "egg.ts":
    'import { Hen } from "./hen.js";\nexport class Egg { hen(): Hen { return new Hen(); } }\nexport class Golden extends Egg {}\n',
  "table.ts":
    'import { rows } from "./table-rows.js";\nexport function cell(n: number): string { return "c" + n; }\nexport const table = rows.join();\n',
  "table-rows.ts":
    'import { cell } from "./table.js";\nexport const rows: readonly string[] = [cell(1), cell(2)];\n',
  "ring.ts": 'export * from "./ring-a.js";\nexport * from "./ring-b.js";\n',
  "ring-a.ts": 'import { makeB } from "./ring.js";\nexport const makeA = (): string => "a" + makeB();\n',
  "ring-b.ts":
    'import * as ring from "./ring.js";\nexport const makeB = (): string => "b" + typeof ring.makeA;\n',
  "deep/index.ts": 'export { inner } from "./inner.js";\n',
  "deep/inner.ts": 'export const inner = "inner";\n',
  "where.ts":
    'import { basename } from "node:path";\nimport { fileURLToPath } from "node:url";\nexport const where = basename(fileURLToPath(import.meta.url));\n',
  "throws.ts": 'export const never = 1;\nthrow new TypeError("at load");\n',
  "node_modules/cjs-pkg/package.json": pkg("cjs-pkg", { main: "./index.js", types: "./index.d.ts" }),
  "node_modules/cjs-pkg/index.js": 'exports.name = "cjs";\nexports.hello = (who) => "hello " + who;\n',
  "node_modules/cjs-pkg/index.d.ts":
    "export declare const name: string;\nexport declare function hello(who: string): string;\nexport interface Settings {\n  base: number;\n}\n",
  "node_modules/cjs-function/package.json": pkg("cjs-function", {
    main: "./index.js",
    types: "./index.d.ts",
  }),
  "node_modules/cjs-function/index.js": "module.exports = (n) => n * 2;\n",
  "node_modules/cjs-function/index.d.ts": "declare function double(n: number): number;\nexport = double;\n",
  "node_modules/esm-pkg/package.json": pkg("esm-pkg", {
    type: "module",
    main: "./index.js",
    types: "./index.d.ts",
    exports: { types: "./index.d.ts", default: "./index.js" },
  }),
  "node_modules/esm-pkg/index.js": 'export const named = "named";\nexport default () => "default";\n',
  "node_modules/esm-pkg/index.d.ts":
    "export declare const named: string;\ndeclare const run: () => string;\nexport default run;\n",
  "node_modules/made-pkg/package.json": pkg("made-pkg", { main: "./index.js", types: "./index.d.ts" }),
  "node_modules/made-pkg/index.js":
    'Object.defineProperty(exports, "__esModule", { value: true });\nexports.default = () => "made";\nexports.part = "part";\n',
  "node_modules/made-pkg/index.d.ts":
    "export declare const part: string;\ndeclare const made: () => string;\nexport default made;\n",
  "node_modules/dual-pkg/package.json": pkg("dual-pkg", {
    main: "./index.cjs",
    types: "./index.d.ts",
    exports: {
      ".": { types: "./index.d.ts", import: "./index.mjs", require: "./index.cjs" },
      "./sub": { types: "./sub.d.ts", default: "./sub.cjs" },
    },
  }),
  "node_modules/dual-pkg/index.cjs": 'exports.kind = "cjs";\n',
  "node_modules/dual-pkg/index.mjs": 'export const kind = "esm";\n',
  "node_modules/dual-pkg/index.d.ts": "export declare const kind: string;\n",
  "node_modules/dual-pkg/sub.cjs": 'exports.sub = "sub";\n',
  "node_modules/dual-pkg/sub.d.ts": "export declare const sub: string;\n",
  "node_modules/tla-pkg/package.json": pkg("tla-pkg", {
    type: "module",
    main: "./index.js",
    types: "./index.d.ts",
  }),
  "node_modules/tla-pkg/index.js": 'export const waited = await Promise.resolve("waited");\n',
  "node_modules/tla-pkg/index.d.ts": "export declare const waited: string;\n",
  "node_modules/import-only-pkg/package.json": pkg("import-only-pkg", {
    type: "module",
    types: "./index.d.ts",
    exports: { ".": { types: "./index.d.ts", import: "./index.js" } },
  }),
  "node_modules/import-only-pkg/index.js": 'export const only = "only";\n',
  "node_modules/import-only-pkg/index.d.ts": "export declare const only: string;\n",
};
