import { deepEqual, equal, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ts from "typescript";
import { TYPESCRIPT } from "../../../../lib/kernel/server/converter/child/typescript.js";

const MODULE = new URL("../../../../lib/kernel/server/converter/child/load-latin.js", import.meta.url).href;

describe("loadLatin()", function () {
  this.timeout(60_000);

  it("may load tslab's TypeScript: its letters beyond ASCII stand in comments", () => {
    const text = readFileSync(TYPESCRIPT, "utf8");
    const { statements } = ts.createSourceFile("typescript.js", text, ts.ScriptTarget.Latest, false);
    const wide = [...text.matchAll(/[^\0-\x7f]/g)].map(({ index }) => index);
    ok(statements.length > 0 && wide.length > 0);
    const comments = wide.map((place) => {
      const line = text.slice(text.lastIndexOf("\n", place) + 1, place);
      const comment = text.lastIndexOf("//", place);
      // What stands before the comment in its line is code as a whole: no open string, no pattern.
      const tokens = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, line);
      let end = 0;
      while (tokens.scan() !== ts.SyntaxKind.EndOfFileToken) end = tokens.getTokenEnd();
      return line.includes("//") && end <= line.indexOf("//") && comment > text.lastIndexOf("\n", place);
    });
    deepEqual(
      comments.filter((isComment) => !isComment),
      [],
    );
  });

  it("gives later requires the same module", () => {
    const script = `import { loadLatin } from "${MODULE}";
import { createRequire } from "node:module";
const path = process.argv[1];
loadLatin(path);
const typescript = createRequire(path)(path);
console.log(typescript.version, typescript === createRequire(path)(path), typescript.transpile("const a: 'é' = 1 as any"));`;
    const shown = execFileSync(process.execPath, ["--input-type=module", "-e", script, TYPESCRIPT], {
      encoding: "utf8",
    });
    const { version } = createRequire(TYPESCRIPT)(TYPESCRIPT) as typeof ts;
    equal(shown, `${version} true var a = 1;\n\n`);
  });
});
