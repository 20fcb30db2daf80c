import { deepEqual } from "node:assert/strict";
import { namePackages } from "../../../../lib/kernel/server/diagnostic/name-package.js";
import { setLanguage } from "../../../../lib/message/message.js";

const TEXT = "Cannot find module.";

describe("namePackages()", () => {
  before(() => setLanguage("ja"));

  /** What is imported, TypeScript's number, and the package that is to be installed. */
  const rows: readonly (readonly [specifier: string, code: number, name: string | undefined])[] = [
    ['"@aws-sdk/client-s3"', 2307, "@aws-sdk/client-s3"],
    ["'lodash'", 2307, "lodash"],
    ['"lodash/fp"', 2307, "lodash"],
    ['"@scope/name/part/of"', 2307, "@scope/name"],
    ['"./lodash"', 2307, undefined],
    ['"../lib/x.ts"', 2307, undefined],
    ['"/lodash"', 2307, undefined],
    ['"node:nothing"', 2307, undefined],
    ['"lodash"', 2305, undefined],
  ];
  for (const [specifier, code, name] of rows) {
    it(`${name ?? "nothing"} for ${specifier}, TS${code}`, () => {
      const source = `1;\nimport a from ${specifier};`;
      const start = { line: 2, column: 15 };
      const diagnostic = { start, end: { line: 2, column: 15 + specifier.length }, code, text: TEXT };
      const next = `\n→ 名前が正しければ、端末で次を実行してインストールしてください：npm install ${name}`;
      const text = name === undefined ? TEXT : TEXT + next;
      deepEqual(namePackages([diagnostic], source), [{ ...diagnostic, text }]);
    });
  }

  it("leaves what is wrong in a local module alone", () => {
    const place = { line: 1, column: 1 };
    const diagnostic = { file: "x.ts", start: place, end: { line: 1, column: 4 }, code: 2307, text: TEXT };
    deepEqual(namePackages([diagnostic], '"a"'), [diagnostic]);
  });
});
