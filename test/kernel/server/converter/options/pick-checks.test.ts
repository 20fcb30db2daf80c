import { deepEqual } from "node:assert/strict";
import type ts from "typescript";
import { pickChecks } from "../../../../../lib/kernel/server/converter/child/options/pick-checks.js";

describe("pickChecks()", () => {
  const rows: readonly (readonly [
    title: string,
    options: ts.CompilerOptions | undefined,
    isScript: boolean,
    picked: ts.CompilerOptions,
  ])[] = [
    ["nothing without a tsconfig.json", undefined, false, {}],
    ["what an empty one says: JavaScript is not checked", {}, false, { checkJs: false }],
    [
      "strict and its members",
      { strict: true, noImplicitAny: false },
      false,
      { alwaysStrict: true, checkJs: false, strict: true, noImplicitAny: false },
    ],
    [
      "checks beyond strict",
      { noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, noImplicitOverride: true },
      false,
      {
        checkJs: false,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        noImplicitOverride: true,
      },
    ],
    [
      "the kind of decorators and fields",
      { experimentalDecorators: false, useDefineForClassFields: false },
      false,
      { checkJs: false, experimentalDecorators: false, useDefineForClassFields: false },
    ],
    [
      "nothing of files, packages and what is not used",
      {
        noUnusedLocals: true,
        noUnusedParameters: true,
        baseUrl: "/",
        paths: { "@/*": ["/src/*"] },
        types: [],
        lib: ["lib.dom.d.ts"],
        target: 1,
        module: 1,
        rootDir: "/",
        outDir: "/",
        noEmit: true,
        isolatedModules: true,
        verbatimModuleSyntax: true,
        esModuleInterop: false,
        declaration: false,
      },
      false,
      { checkJs: false },
    ],
    ["no strictness for JavaScript", { strict: true }, true, {}],
    [
      "strictness for JavaScript that is checked",
      { strict: true, checkJs: true },
      true,
      { alwaysStrict: true, strict: true, checkJs: true },
    ],
    [
      "nothing that TypeScript has no more",
      { noStrictGenericChecks: true, suppressImplicitAnyIndexErrors: true },
      false,
      { checkJs: false },
    ],
  ];
  for (const [title, options, isScript, picked] of rows) {
    it(`takes ${title}`, () => deepEqual(pickChecks(options, isScript), picked));
  }
});
