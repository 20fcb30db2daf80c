import { deepEqual, equal } from "node:assert/strict";
import type ts from "typescript";
import { keepImports } from "../../../../lib/kernel/server/converter/child/keep-imports.js";
import { loadTypeScript } from "../../../../lib/kernel/server/converter/child/typescript.js";

/** `StructureIsReused` of TypeScript. */
const COMPLETELY = 2;
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
        getSourceFile(path, target) {
          const text = all[path];
          if (text !== undefined && !files.has(path)) {
            files.set(path, typescript.createSourceFile(path, text, target));
          }
          return files.get(path);
        },
      };
      builder = keeper.createProgram([EARLIER, CELL], options, host, builder);
    }
    if (builder === undefined) throw new Error("nothing was built");
    return { keeper, program: builder.getProgram() as ts.Program & { structureIsReused: number } };
  };
  const errors = (program: ts.Program): readonly string[] =>
    typescript
      .getPreEmitDiagnostics(program)
      .filter(({ file }) => file?.fileName === CELL)
      .map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, " "));

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
  ];
  for (const [title, texts, reused] of rows) {
    it(`${reused ? "keeps" : "does not keep"} the files of the program for ${title}`, () => {
      const { program } = build(texts);
      equal(program.structureIsReused === COMPLETELY, reused);
    });
  }

  it("knows what a file itself imports", () => {
    const { keeper, program } = build([[A, 'import { near } from "./near"; near']]);
    const cell = program.getSourceFile(CELL);
    deepEqual(cell && ["a", "./near"].map((name) => keeper.imports(cell, name)), [false, true]);
  });

  it("leaves it an error to use what the cell does not import", () => {
    const { program } = build([
      [A, "1"],
      ["", "a"],
    ]);
    deepEqual(errors(program), ["Cannot find name 'a'."]);
  });
});
