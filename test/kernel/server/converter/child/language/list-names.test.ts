import { deepEqual } from "node:assert/strict";
import { listNames } from "../../../../../../lib/kernel/server/converter/child/language/list-names.js";
import { loadTypeScript } from "../../../../../../lib/kernel/server/converter/child/typescript.js";

const ROWS: readonly (readonly [source: string, ...names: readonly string[]])[] = [
  ["const a = 1, b = 2; let c; var d;", "a", "b", "c", "d"],
  [
    "const { a, b: c, ...d } = f(), [e, , [g], ...h] = i, { j: { k = 1 } } = l;",
    "a",
    "c",
    "d",
    "e",
    "g",
    "h",
    "k",
  ],
  ["function f(a: number) { const b = a; }\nasync function* g() {}\nclass C { d = 1 }", "f", "g", "C"],
  ["interface I { a: 1 }\ntype T = 1;\nenum E { a }\nnamespace N { export const b = 1 }", "I", "T", "E", "N"],
  [
    'import a, { b, c as d, type e } from "x";\nimport * as f from "y";\nimport "z";',
    "a",
    "b",
    "d",
    "e",
    "f",
  ],
  ['import a = require("x");\nexport const b = 1;\ndeclare const c: number;', "a", "b", "c"],
  ["const { Users } = await iam.send(new ListUsersCommand({}));\nshow(Users)", "Users"],
  ["{ const a = 1 }\nif (x) { const b = 1 }\n(() => { const c = 1 })();\na = 1;"],
  ["const a = 1; const a = 2;", "a"],
  ["const a = 1;\nconst b = “c”;\nconst d = 1", "a", "b"],
  [""],
];

describe("listNames()", function () {
  this.timeout(30_000);
  for (const [source, ...names] of ROWS) {
    it(JSON.stringify(source), () => deepEqual(listNames(loadTypeScript(), source), names));
  }
});
