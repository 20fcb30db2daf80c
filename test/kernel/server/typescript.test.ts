import { deepEqual, equal } from "node:assert/strict";
import { tmpdir } from "node:os";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Kernel } from "../../../lib/kernel/kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import { type CellFolder, createCellFolder, listProblems } from "./converter/cell-folder.js";
import { privateCache } from "./private-cache.js";

const RESOURCE = `const open = (name: string) => ({
  name,
  [Symbol.dispose]() { console.log("close", name); },
  async [Symbol.asyncDispose]() { console.log("end", name); },
});
`;

describe("what TypeScript has since tslab's", function () {
  this.timeout(60_000);
  let kernel: Kernel;
  before(async () => {
    const env = { ...process.env, XDG_CACHE_HOME: privateCache };
    kernel = await startKernel(await findKernelspec("seigo"), { cwd: tmpdir(), env });
  });
  after(() => kernel.stop());

  const rows: readonly (readonly [source: string, printed: string])[] = [
    [
      `${RESOURCE}{ using a = open("a"); using b = open("b"); console.log(b.name); }`,
      "b\nclose b\nclose a\n",
    ],
    [`${RESOURCE}{ await using a = open("a"); console.log(a.name); }`, "a\nend a\n"],
    [
      `${RESOURCE}for (using each of [open("x"), open("y")]) console.log(each.name);`,
      "x\nclose x\ny\nclose y\n",
    ],
    [`${RESOURCE}using top = open("top"); console.log(top.name);`, "top\nclose top\n"],
    [
      "function first<T>(list: T[], other: NoInfer<T>): T { return list[0] ?? other }\nconsole.log(first([1], 2))",
      "1\n",
    ],
    [
      "interface Box { get size(): string; set size(value: number) }\nconst box: Box = { size: '1' } as any;\nconsole.log(box.size)",
      "1\n",
    ],
    ['import defer * as paths from "node:path";\nconsole.log(paths.basename("/a/b"))', "b\n"],
    [
      "const known = (x: unknown) => typeof x === 'string';\nconst texts: string[] = ['a', 1].filter(known);\nconsole.log(texts)",
      "[ 'a' ]\n",
    ],
  ];
  for (const [source, printed] of rows) {
    it(`runs ${JSON.stringify(source.replace(RESOURCE, ""))}`, async () => {
      const { outputs, error } = await kernel.execute(source, { timeout: 20_000 });
      equal(error?.message, undefined);
      equal(outputs.map((output) => (output.output_type === "stream" ? output.text : "")).join(""), printed);
    });
  }
});

describe("what tslab's TypeScript takes", function () {
  this.timeout(60_000);
  let folder: CellFolder;
  before(() => {
    folder = createCellFolder({
      "data.json": "{}",
      "asserts.ts": 'import data from "./data.json" assert { type: "json" };\nexport { data };',
      "old.js": "with (Math) { module.exports = { one: 010 } }",
    });
  });
  after(() => folder.stop());

  const rows: readonly string[] = [
    "module Old { export const a = 1 }\nOld.a",
    'import data from "./data.json" assert { type: "json" };\ndata',
    'import { data } from "./asserts";\ndata',
    '/// <reference types="node" />\n/// <reference lib="es2020" />\nprocess.version',
    "function untyped(a, b) { return a + b }\nlet nothing: string = null;",
    "if (/a/) 1; while ({}) break; const a = [] ?? 1; ({}) || 2;",
    "/[a-\\d]/; /\\1/; /(?<year>a)|(?<year>b)/; /a/v;",
    'import "./nowhere.css";',
    "class Fields { a; b = 1 }\nfunction dec(target: any, name: string) {}\nclass Decorated { @dec method() {} }",
    "enum Direct { A, B = A << 2, C = 'c'.length }\nDirect.C",
    "label: for (const x of [1]) { continue label }",
  ];
  for (const source of rows) {
    it(`takes ${JSON.stringify(source)}`, async () => {
      const [cell] = await folder.convert([source]);
      deepEqual(listProblems(cell), []);
    });
  }

  it("takes a tsconfig.json with options that are no more", async () => {
    folder.write({
      "olden/tsconfig.json": JSON.stringify({
        compilerOptions: {
          target: "es3",
          module: "amd",
          moduleResolution: "classic",
          noImplicitUseStrict: true,
          suppressImplicitAnyIndexErrors: true,
          importsNotUsedAsValues: "error",
          out: "x.js",
          strictNullChecks: true,
        },
      }),
    });
    folder.enter("olden");
    const [cell, wrong] = await folder.convert(["const a = 1", "const b: string = null"]);
    deepEqual(listProblems(cell), []);
    equal(listProblems(wrong).length, 1);
  });
});
