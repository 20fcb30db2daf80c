import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "../../../../../lib/kernel/server/converter/child/options/read-config.js";
import { loadTypeScript } from "../../../../../lib/kernel/server/converter/child/typescript.js";

const ROOT = fileURLToPath(new URL("../../../../../../", import.meta.url));
const STRICT = '{ "compilerOptions": { "strict": true } }';

describe("readConfig()", function () {
  this.timeout(30_000);
  const typescript = loadTypeScript();
  let root: string;
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "seigo-config-")));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>): void => {
    mkdirSync(join(root, "a/b"), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const read = (files: Readonly<Record<string, string>>) => {
    write(files);
    return readConfig(typescript, join(root, "a/b"));
  };

  const found: readonly (readonly [
    title: string,
    files: Readonly<Record<string, string>>,
    strict: boolean | undefined,
  ])[] = [
    ["in the folder", { "a/b/tsconfig.json": STRICT }, true],
    ["above it", { "tsconfig.json": STRICT }, true],
    ["that is the nearest", { "tsconfig.json": STRICT, "a/tsconfig.json": "{}" }, undefined],
    ["that extends a file", { "a/tsconfig.json": '{ "extends": "../base" }', "base.json": STRICT }, true],
    [
      "that extends a file which extends another",
      {
        "a/tsconfig.json": '{ "extends": "./one.json" }',
        "a/one.json": '{ "extends": "./two.json" }',
        "a/two.json": STRICT,
      },
      true,
    ],
    [
      "that extends several",
      {
        "a/tsconfig.json": '{ "extends": ["./one.json", "./two.json"] }',
        "a/one.json": STRICT,
        "a/two.json": '{ "compilerOptions": { "strict": false } }',
      },
      false,
    ],
    [
      "that extends a package",
      {
        "a/tsconfig.json": '{ "extends": "@tsconfig/mine/tsconfig.json" }',
        "node_modules/@tsconfig/mine/tsconfig.json": STRICT,
      },
      true,
    ],
    [
      "that says otherwise than what it extends",
      {
        "a/tsconfig.json": '{ "extends": "../base.json", "compilerOptions": { "strict": false } }',
        "base.json": STRICT,
      },
      false,
    ],
    [
      "with comments, a comma too many and a byte order mark",
      { "a/tsconfig.json": '\uFEFF// a\n{ "compilerOptions": { /* b */ "strict": true, }, }' },
      true,
    ],
    ["that is empty", { "a/tsconfig.json": "" }, undefined],
    [
      "that is made of references",
      { "a/tsconfig.json": `{ "files": [], "references": [{ "path": "none" }], ${STRICT.slice(1)}` },
      true,
    ],
    [
      "for a newer TypeScript",
      {
        "a/tsconfig.json":
          '{ "compilerOptions": { "strict": true, "target": "ES2025", "lib": ["ES2025"], "module": "node20", "erasableSyntaxOnly": true, "strictBuiltinIteratorReturn": true, "noUncheckedSideEffectImports": true } }',
      },
      true,
    ],
    [
      "with mistakes about other programs",
      {
        "a/tsconfig.json":
          '{ "compilerOptions": { "strict": true, "types": "node", "outdir": "x" }, "excludes": [], "include": 3 }',
      },
      true,
    ],
  ];
  for (const [title, files, strict] of found) {
    it(`reads a tsconfig.json ${title}`, () => {
      const { options, problems } = read(files);
      deepEqual(problems, []);
      equal(options?.strict, strict);
    });
  }

  it("finds none where there is none", () => {
    const { options, problems, files } = read({ "a/b/jsconfig.json": STRICT, "a/b/tsconfig.json/x": "" });
    deepEqual([options, problems, files], [undefined, [], []]);
  });

  const broken: readonly (readonly [
    title: string,
    files: Readonly<Record<string, string>>,
    place: string,
    reason: RegExp,
  ])[] = [
    ["is cut off", { "a/tsconfig.json": '{\n  "compilerOptions": {' }, "../tsconfig.json 2", /'\}' expected/],
    ["is no JSON", { "a/tsconfig.json": "strict = true" }, "../tsconfig.json 1", /'\{' expected/],
    [
      "has a value of another type",
      { "a/tsconfig.json": '{ "compilerOptions": { "strict": "yes" } }' },
      "../tsconfig.json 1",
      /'strict' requires a value of type boolean/,
    ],
    [
      "has a misspelt name",
      { "a/tsconfig.json": '{ "compilerOptions": { "strictNullCheck": true } }' },
      "../tsconfig.json 1",
      /Did you mean 'strictNullChecks'/,
    ],
    [
      "extends a file that is not there",
      { "a/b/tsconfig.json": '{ "extends": "./none.json" }' },
      "tsconfig.json 1",
      /none\.json/,
    ],
    [
      "extends a package that is not installed",
      { "a/tsconfig.json": '{ "extends": "@tsconfig/none" }' },
      "../tsconfig.json 1",
      /@tsconfig\/none/,
    ],
    [
      "extends itself",
      { "a/tsconfig.json": '{ "extends": "./b.json" }', "a/b.json": '{ "extends": "./tsconfig.json" }' },
      "../tsconfig.json 1",
      /Circularity/,
    ],
    [
      "extends a file that is cut off",
      { "a/tsconfig.json": '{ "extends": "./base.json" }', "a/base.json": '{ "compilerOptions": {' },
      "../base.json 1",
      /'\}' expected/,
    ],
  ];
  for (const [title, files, place, reason] of broken) {
    it(`says what is wrong with one that ${title}`, () => {
      const { problems } = read(files);
      const [first] = problems;
      equal(`${first?.file} ${first?.start.line}`, place);
      match(first?.text ?? "", reason);
    });
  }

  const edits: readonly (readonly [
    title: string,
    before: Readonly<Record<string, string>>,
    edit: Readonly<Record<string, string>>,
  ])[] = [
    ["is written", {}, { "a/b/tsconfig.json": STRICT }],
    ["is edited", { "a/tsconfig.json": "{}" }, { "a/tsconfig.json": STRICT }],
    ["comes nearer", { "tsconfig.json": STRICT }, { "a/tsconfig.json": "{}" }],
    [
      "extends a file that is edited",
      { "a/tsconfig.json": '{ "extends": "./base.json" }', "a/base.json": "{}" },
      { "a/base.json": STRICT },
    ],
    [
      "extends a file that is written",
      { "a/tsconfig.json": '{ "extends": "./base.json" }' },
      { "a/base.json": STRICT },
    ],
  ];
  for (const [title, before, edit] of edits) {
    it(`is not current any more when a tsconfig.json ${title}`, () => {
      const config = read(before);
      equal(config.isCurrent(), true);
      write(edit);
      equal(config.isCurrent(), false);
    });
  }

  for (const folder of ["notebooks", "ja", "work", "lib/starter/template/ja"]) {
    it(`is strict in ${folder}/, where lessons are`, () => {
      const { options, problems } = readConfig(typescript, join(ROOT, folder));
      deepEqual([options?.strict, problems], [true, []]);
    });
  }
});
