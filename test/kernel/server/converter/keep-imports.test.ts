import { deepEqual, equal } from "node:assert/strict";
import type ts from "typescript";
import { keepImports } from "../../../../lib/kernel/server/converter/child/keep-imports.js";
import { loadTypeScript } from "../../../../lib/kernel/server/converter/child/typescript.js";

const EARLIER = "/n/__prev__.d.ts";
const CELL = "/n/__tslab__.ts";
const PACKAGES: Readonly<Record<string, string>> = {
  "/n/node_modules/a/index.d.ts": "export declare const a: number;",
  "/n/node_modules/b/index.d.ts": "export declare const b: number;",
  "/n/near.ts": "export const near = 1;",
};

describe("keepImports()", function () {
  this.timeout(30_000);
  const typescript = loadTypeScript();
  const options: ts.CompilerOptions = { noLib: true, types: [], moduleResolution: 100 };

  /** Makes one program after another, each from the earlier declarations and the cell; returns the last. */
  const build = (texts: readonly (readonly [earlier: string, cell: string])[]) => {
    const keeper = keepImports(typescript, [EARLIER, CELL]);
    let builder: ts.BuilderProgram | undefined;
    const checkers: ts.TypeChecker[] = [];
    const files = new Map<string, ts.SourceFile>();
    for (const [earlier, cell] of texts) {
      const all: Readonly<Record<string, string>> = {
        ...PACKAGES,
        [EARLIER]: `export {};\n${earlier}`,
        [CELL]: `export {};\n${cell}`,
      };
      files.delete(EARLIER);
      files.delete(CELL);
      const host: ts.CompilerHost = {
        ...typescript.createCompilerHost(options),
        fileExists: (path) => path in all,
        readFile: (path) => all[path],
        getCurrentDirectory: () => "/n",
        resolveModuleNameLiterals: (literals, file) =>
          literals.map(({ text }) => typescript.resolveModuleName(text, file, options, host)),
        getSourceFile(path, target) {
          const text = all[path];
          if (text !== undefined && !files.has(path)) {
            files.set(path, typescript.createSourceFile(path, text, target));
          }
          return files.get(path);
        },
      };
      builder = keeper.createProgram([EARLIER, CELL], options, host, builder);
      checkers.push(builder.getProgram().getTypeChecker());
    }
    if (builder === undefined) throw new Error("nothing was built");
    return { keeper, program: builder.getProgram(), checkers };
  };
  const errors = (program: ts.Program): readonly string[] => {
    const cell = program.getSourceFile(CELL);
    for (const path of [EARLIER, CELL]) {
      const file = program.getSourceFile(path);
      if (file !== undefined) typescript.bindSourceFile(file, options);
    }
    return typescript
      .getPreEmitDiagnostics(program, cell)
      .filter(({ file }) => file === cell)
      .map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, " "));
  };

  const A = 'import { a } from "a";';
  const rows: readonly (readonly [
    title: string,
    texts: readonly (readonly [string, string])[],
    reused: boolean,
  ])[] = [
    [
      "a cell without imports",
      [
        [A, "1"],
        [A, "2"],
      ],
      true,
    ],
    [
      "a cell that imports what was imported before",
      [
        [A, "1"],
        [A, 'import { a as again } from "a"; again'],
      ],
      true,
    ],
    [
      "declarations that name types by import types",
      [
        [A, "1"],
        [`${A} declare const x: typeof import("a");`, "x"],
      ],
      true,
    ],
    [
      "declarations that have lost an import",
      [
        [A, "1"],
        ["", "2"],
      ],
      true,
    ],
    [
      "a cell that imports another package",
      [
        [A, "1"],
        [A, 'import { b } from "b"; b'],
      ],
      false,
    ],
    [
      "a cell that declares something for all",
      [
        [A, "1"],
        [A, "declare global { const g: number }"],
      ],
      false,
    ],
    [
      "the cell after one that declares something for all",
      [
        [A, "declare global { const g: number }"],
        [A, "1"],
      ],
      false,
    ],
    [
      "a cell with a comment that expects an error",
      [
        [A, "1"],
        [A, "// @ts-expect-error\nnone"],
      ],
      false,
    ],
    [
      "a cell that does not import a local file any more",
      [
        [A, 'import "./near";'],
        [A, "1"],
      ],
      false,
    ],
  ];
  for (const [title, texts, reused] of rows) {
    it(`${reused ? "keeps" : "does not keep"} the checker for ${title}`, () => {
      const { checkers } = build(texts);
      equal(checkers.at(-1) === checkers.at(-2), reused);
    });
  }

  it("knows what a file itself imports", () => {
    const { keeper, program } = build([[A, 'import { near } from "./near"; near']]);
    const cell = program.getSourceFile(CELL);
    deepEqual(cell && ["a", "./near"].map((name) => keeper.imports(cell, name)), [false, true]);
  });

  it("tells only what is wrong in the cell that is there now", () => {
    const { program } = build([
      [A, "none"],
      [A, "other"],
      [A, "a"],
      [A, "other"],
    ]);
    deepEqual(errors(program), ["Cannot find name 'other'."]);
  });

  it("leaves it an error to use what the cell does not import", () => {
    const { program } = build([
      [A, "1"],
      ["", "a"],
    ]);
    deepEqual(errors(program), ["Cannot find name 'a'."]);
  });
});
