import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { parse } from "yaml";

import { CATALOGUES } from "../../lib/message/catalogues.js";

import { type FoundMessages, findMessages } from "./find-messages.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** TypeScript reads lib/ and the declarations of the AWS SDK. */
const LIMIT = 120_000;

describe("every message", function () {
  this.timeout(LIMIT);
  let found: FoundMessages;
  before(() => {
    found = findMessages(listFiles(join(ROOT, "lib")), join(ROOT, "lib/"));
  });

  it("could be followed to its text", () => {
    assert.deepEqual(found.unknown, []);
  });

  for (const url of Object.values(CATALOGUES)) {
    const path = fileURLToPath(url);
    describe(`in ${relative(ROOT, path)}`, () => {
      const catalogue = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, string>>;
      const keys = Object.keys(catalogue);

      it("has a translation", () => {
        const missing = found.messages.filter(({ text }) => !Object.hasOwn(catalogue, text));
        assert.deepEqual(missing, []);
      });

      it("is one that the code has", () => {
        const used = new Set(found.messages.map(({ text }) => text));
        assert.deepEqual(
          keys.filter((key) => !used.has(key)),
          [],
        );
      });

      it("has the same places in both languages", () => {
        const different = keys.filter((key) => listPlaces(key) !== listPlaces(catalogue[key] ?? ""));
        assert.deepEqual(different, []);
      });

      it("has its keys in order, each once, as JSON writes them", () => {
        const sorted = Object.fromEntries([...keys].sort().map((key) => [key, catalogue[key]]));
        const text = `${JSON.stringify(sorted, null, 2)}\n`;
        assert.equal(readFileSync(path, "utf8"), text, "npm run sort:messages sorts them");
      });

      if (path.includes("/ja/"))
        it("uses the words of ja/prh.yml, as the documents do", () => {
          const { rules } = parse(readFileSync(join(ROOT, "ja/prh.yml"), "utf8")) as {
            readonly rules: readonly Rule[];
          };
          const foreign = keys.flatMap((key) => {
            const text = catalogue[key] ?? "";
            return rules
              .map(({ expected, pattern = expected }) => text.replace(createPattern(pattern), expected))
              .filter((mended) => mended !== text);
          });
          assert.deepEqual(foreign, []);
        });
    });
  }
});

describe("findMessages()", function () {
  this.timeout(LIMIT);
  const head = 'import { message } from "./message/message.js";\n';
  const rows: readonly [title: string, source: string, texts: readonly string[], unknown: number][] = [
    ["a literal", 'message("a");', ["a"], 0],
    ["literals put together", 'message("a " + "b");', ["a b"], 0],
    ["both ends of a choice", 'message(Date.now() > 0 ? "a" : "b");', ["a", "b"], 0],
    ["a variable", 'const text = "a";\nmessage(text);', ["a"], 0],
    ["a parameter", 'const say = (text: string) => message(text);\nsay("a");\nsay("b");', ["a", "b"], 0],
    [
      "a member",
      'interface Entry { text: string }\nconst all: Entry[] = [{ text: "a" }];\nfor (const { text } of all) message(text);',
      ["a"],
      0,
    ],
    [
      "a table",
      'const TABLE: Record<string, string> = { x: "a", y: "b" };\nmessage(TABLE[String(Date.now())] ?? "c");',
      ["a", "b", "c"],
      0,
    ],
    [
      "a field",
      'class Note {\n  text: string;\n  constructor() {\n    this.text = "a";\n  }\n}\nmessage(new Note().text);',
      ["a"],
      0,
    ],
    [
      "a member of options that may be missing",
      'const say = (options: { next?: string } = {}) => options.next && message(options.next);\nsay({ next: "a" });',
      ["a"],
      0,
    ],
    ["nothing where a text is computed", "message(String(Date.now()));", [], 1],
    ["nothing where another function has the name", 'console.log("message");', [], 0],
  ];
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-messages-"));
    mkdirSync(join(folder, "lib/message"), { recursive: true });
    writeFileSync(
      join(folder, "lib/message/message.ts"),
      "export function message(text: string): string {\n  return text;\n}\n",
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [title, source, texts, unknown] of rows) {
    it(`finds ${title}`, () => {
      const file = join(folder, "lib/case.ts");
      writeFileSync(file, head + source);
      const found = findMessages([file], join(folder, "lib/"));
      assert.deepEqual(found.messages.map(({ text }) => text).sort(), texts);
      assert.equal(found.unknown.length, unknown);
    });
  }
});

interface Rule {
  readonly expected: string;
  readonly pattern?: string;
}

/** prh writes a pattern as text, or between slashes. */
function createPattern(pattern: string): RegExp {
  const [, source] = /^\/(.*)\/$/.exec(pattern) ?? [];
  return new RegExp(source ?? pattern.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&"));
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.c?ts$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

function listPlaces(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].sort().join(" ");
}
