import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Kernel } from "../../../lib/kernel/kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import type { Output } from "../../../lib/notebook/output.js";
import { privateCache } from "./private-cache.js";

/** What a cell shows as text, or its error. */
function readShown(outputs: readonly Output[]): string {
  return outputs
    .map((output) => {
      if (output.output_type === "stream") return output.text;
      if (output.output_type === "error") return `${output.ename}: ${output.evalue}`;
      return `${String(output.data["text/plain"])}\n`;
    })
    .join("");
}

describe("cells in the seigo kernel", function () {
  this.timeout(60_000);
  const root = mkdtempSync(join(tmpdir(), "seigo-language-"));
  const folder = join(root, "notebooks");
  let kernel: Kernel;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const run = async (source: string): Promise<string> =>
    readShown((await kernel.execute(source, { timeout: 30_000 })).outputs);

  before(async () => {
    write("notebooks/tsconfig.json", '{ "compilerOptions": { "strict": true } }');
    write(
      "lib/greeting.ts",
      'import { end } from "./end";\nexport const greet = (name: string) => "hi " + name + end;\n',
    );
    write("lib/end.ts", 'export const end = "!";\nexport type End = typeof end;\n');
    write("notebooks/twice.ts", 'import { end } from "../lib/end.ts";\nexport const twice = end + end;\n');
    write("notebooks/near.ts", "export let turns = 0;\nexport const turn = () => ++turns;\n");
    write("notebooks/falls.ts", "// one\nexport function fall(): never {\n  throw new Error('fell');\n}\n");
    const packages = "notebooks/node_modules";
    write(
      `${packages}/modern/package.json`,
      JSON.stringify({
        name: "modern",
        version: "1.0.0",
        exports: { "./sub": { types: "./sub.d.ts", default: "./sub.js" } },
      }),
    );
    write(`${packages}/modern/sub.d.ts`, "export declare const answer: number;\n");
    write(`${packages}/modern/sub.js`, "exports.answer = 42;\n");
    kernel = await startKernel(await findKernelspec("seigo"), {
      cwd: folder,
      env: { ...process.env, SEIGO_LANG: "en", XDG_CACHE_HOME: privateCache },
    });
  });
  after(async () => {
    await kernel.stop();
    rmSync(root, { recursive: true });
  });

  const rows: readonly (readonly [title: string, cells: readonly string[], shown: string | RegExp])[] = [
    [
      "take a shorthand of an earlier variable",
      ['const region = "tokyo"', "({ region })"],
      "{ region: 'tokyo' }\n",
    ],
    ["take a shorthand of an earlier import", ['import { sep } from "path"', "({ sep })"], "{ sep: '/' }\n"],
    ["assign to a shorthand", ["let left = 1", "({ left } = { left: 5 }); left"], "5\n"],
    ["assign to a shorthand that has a preset", ["let preset = 1", "({ preset = 7 } = {}); preset"], "7\n"],
    [
      "take apart an object whose type was declared before",
      [
        "interface Box { inside: string }",
        'const box: Box = { inside: "x" }; const { inside: what } = box; what',
      ],
      "x\n",
    ],
    [
      "loop over something asynchronous",
      ["async function* count() { yield 1; yield 2 }", "for await (const n of count()) console.log(n)"],
      "1\n2\n",
    ],
    [
      "show a new value to closures made before",
      [
        "let seen = 1; const look = () => seen; const grow = () => ++seen",
        "seen = 5; grow(); [seen, look()]",
      ],
      "[ 6, 6 ]\n",
    ],
    [
      "leave closures their variable when its name is declared again",
      ["let twice = 1; const first = () => twice", "let twice = 'b'; twice = 'c'; [first(), twice]"],
      "[ 1, 'c' ]\n",
    ],
    [
      "see what was taken apart",
      ["let [one, { two }] = [1, { two: 2 }]", "one = 7; [one, two]"],
      "[ 7, 2 ]\n",
    ],
    [
      "have names that start with __",
      ["const __hidden = 1; let ___more = 2", "[__hidden, ___more]"],
      "[ 1, 2 ]\n",
    ],
    [
      "export what they declare",
      ["export const shown = 3; export function f3() { return shown }", "f3()"],
      "3\n",
    ],
    ["export names", ["const plain = 4; export { plain }", "plain"], "4\n"],
    ["export a default", ["export default function main() { return 1 }", "main()"], "1\n"],
    ["export names of another module", ['export { sep as s3 } from "path"; 1'], "1\n"],
    ["export under another name", ["const own = 1;\nexport { own as other }", "own"], "1\n"],
    ["find types by a package's exports", ['import { answer } from "modern/sub"; answer'], "42\n"],
    [
      "import from beside their folder",
      ['import { greet } from "../lib/greeting"; greet("you")'],
      "hi you!\n",
    ],
    ["import with .ts", ['import { end as typed } from "../lib/end.ts"; typed'], "!\n"],
    ["import a module that imports with .ts", ['import { twice } from "./twice"; twice'], "!!\n"],
    ["import with .ts when it is needed", ['(await import("../lib/end.ts")).end'], "!\n"],
    ["import types with .ts", ['import type { End } from "../lib/end.ts"; const e9: End = "!"; e9'], "!\n"],
    ["import with .js", ['import { end as ending } from "../lib/end.js"; ending'], "!\n"],
    [
      "load a module once",
      ['import { turn as go } from "./near"; go()', 'import { turn as on } from "./near"; on()'],
      "2\n",
    ],
    [
      "are strict",
      ["function loose(x) { return x }"],
      /^TypeScriptError: 1:16 - TS7006: Parameter 'x' implicitly/,
    ],
    [
      "are strict with undefined",
      ["const find = (): string | undefined => undefined;\nfind().length"],
      /^TypeScriptError: 2:1 - TS/,
    ],
    [
      "can be modules",
      ["/** @module extra */\nexport const more = 9", 'import { more } from "./extra"; more'],
      "9\n",
    ],
    [
      "are refused for the browser",
      ["/** @browser */\nconst b = 1"],
      /^TypeScriptError: 1:1 - A cell for the browser/,
    ],
    [
      "see types of earlier cells",
      ['type Id = "i" | "j"', 'const id: Id = "x"'],
      /^TypeScriptError: 1:7 - TS2322: Type '"x"'/,
    ],
    ["change a variable's type", ["const v1 = 1", 'const v1 = "s"', "v1.length"], "1\n"],
    [
      "declare nothing when they fail",
      [
        "let before = 1; const stays = 'old'",
        "before = 2; throw 1; const stays = 5; let fresh = 1",
        "[before, stays]",
      ],
      "[ 2, 'old' ]\n",
    ],
    [
      "keep functions with this",
      ["function me(this: void) { return typeof this }", "typeof me"],
      "function\n",
    ],
    ["throw from a local module", ['import { fall } from "./falls"', "fall()"], "Error: fell"],
    [
      "keep classes",
      ["class Cat { name = 'tama'; meow() { return this.name } }", "new Cat().meow()"],
      "tama\n",
    ],
    ["keep enums", ["enum Color { Red = 1, Blue }", "Color[Color.Blue]"], "Blue\n"],
    ["print a string as it is", ["'a b'"], "a b\n"],
    ["import JSON", ['import modern from "./node_modules/modern/package.json"; modern.name'], "modern\n"],
    ["have require and dynamic import", ['const { sep: s2 } = await import("node:path"); s2'], "/\n"],
  ];
  for (const [title, cells, shown] of rows) {
    it(title, async () => {
      let last = "";
      for (const cell of cells) last = await run(cell);
      if (typeof shown === "string") equal(last, shown);
      else match(last, shown);
    });
  }

  it("see a local module that has changed", async () => {
    write("notebooks/moving.ts", "export const place = 1;\n");
    equal(await run('import { place } from "./moving"; place'), "1\n");
    write("notebooks/moving.ts", 'export const place = "two";\n');
    utimesSync(join(folder, "moving.ts"), new Date(), new Date(Date.now() + 5000));
    equal(await run('import { place } from "./moving"; place.length'), "3\n");
  });

  it("see a local module that was not there before", async () => {
    match(await run('import { late } from "./late"; late'), /^TypeScriptError: 1:22 - TS2307/);
    write("notebooks/late.ts", "export const late = 1;\n");
    equal(await run('import { late } from "./late"; late'), "1\n");
  });

  it("show places in local modules in a traceback", async () => {
    await run('import { fall } from "./falls"');
    const { outputs } = await kernel.execute("\nfall()", { timeout: 30_000 });
    const [error] = outputs;
    const lines = error?.output_type === "error" ? error.traceback : [];
    deepEqual(lines[0], "Error: fell");
    match(lines[1] ?? "", /falls\.js:3:9\)$/);
    match(lines[2] ?? "", /cell\[\d+\]:2:1$/);
  });
});

describe("diagnostics", function () {
  this.timeout(60_000);
  for (const [locale, text] of [
    ["ja_JP.UTF-8", /型 'number' を型 'string' に割り当てることはできません。/],
    ["en_US.UTF-8", /Type 'number' is not assignable to type 'string'\./],
  ] as const) {
    it(`are in the language of ${locale}`, async () => {
      const env = { ...process.env, SEIGO_LANG: "", LC_ALL: locale, XDG_CACHE_HOME: privateCache };
      const kernel = await startKernel(await findKernelspec("seigo"), { cwd: tmpdir(), env });
      try {
        const { error } = await kernel.execute("const s: string = 1", { timeout: 30_000 });
        match(error?.message ?? "", text);
      } finally {
        await kernel.stop();
      }
    });
  }
});
