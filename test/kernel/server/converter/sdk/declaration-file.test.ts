import { deepEqual, equal } from "node:assert/strict";
import { readDeclarationFile } from "../../../../../lib/kernel/server/converter/child/sdk/declaration-file.js";

describe("readDeclarationFile()", () => {
  const rows: readonly (readonly [text: string, statement: object])[] = [
    [
      'import { A, type B as C } from "./a";\n',
      {
        kind: "import",
        from: "./a",
        bindings: [
          { local: "A", other: "A" },
          { local: "C", other: "B" },
        ],
      },
    ],
    [
      'import type { A } from "@x/y";\n',
      { kind: "import", from: "@x/y", bindings: [{ local: "A", other: "A" }] },
    ],
    ['export * from "./a";\n', { kind: "star", from: "./a" }],
    [
      'export { A as $A } from "./a";\n',
      { kind: "export", from: "./a", bindings: [{ local: "A", other: "$A" }] },
    ],
    ["export type { A };\n", { kind: "export", from: undefined, bindings: [{ local: "A", other: "A" }] }],
    ["export {};\n", { kind: "export", from: undefined, bindings: [] }],
    [
      "export interface A<T> extends B {\n    c: D;\n}\n",
      { kind: "declaration", name: "A", isExported: true },
    ],
    ["export declare class A {\n}\n", { kind: "declaration", name: "A", isExported: true }],
    ["export declare abstract class A {\n}\n", { kind: "declaration", name: "A", isExported: true }],
    [
      "declare const A_base: {\n    new (): B;\n};\n",
      { kind: "declaration", name: "A_base", isExported: false },
    ],
    ["export declare var A$: B;\n", { kind: "declaration", name: "A$", isExported: true }],
    ["export type A = B | C;\n", { kind: "declaration", name: "A", isExported: true }],
    ["export declare function a(): B;\n", { kind: "declaration", name: "a", isExported: true }],
    ["export declare enum A {\n    B = 1\n}\n", { kind: "declaration", name: "A", isExported: true }],
    [
      "export declare namespace A {\n    interface B {\n    }\n}\n",
      { kind: "declaration", name: "A", isExported: true },
    ],
  ];
  for (const [text, statement] of rows) {
    it(`reads ${text.split("\n", 1)}`, () => {
      const before = "   \n";
      const file = readDeclarationFile(`${before}${text}`);
      deepEqual(file?.statements, [{ start: before.length, end: before.length + text.length, ...statement }]);
    });
  }

  for (const text of [
    'import "./a";\n',
    'import * as a from "./a";\n',
    'import a from "./a";\n',
    "export default a;\n",
    "export = a;\n",
    'declare module "a" {\n}\n',
    "declare global {\n}\n",
    "a();\n",
  ]) {
    it(`does not understand ${text.trim()}`, () => equal(readDeclarationFile(text), undefined));
  }

  it("lists what a name means", () => {
    const file = readDeclarationFile(
      'import { A as B } from "./a";\nexport interface C {\n}\nexport declare const C: B;\n',
    );
    const [imported, type, value] = file?.statements ?? [];
    deepEqual(
      [...(file?.meanings ?? [])],
      [
        ["B", [imported]],
        ["C", [type, value]],
      ],
    );
  });
});
