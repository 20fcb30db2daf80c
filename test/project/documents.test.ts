import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HOLE_TYPES } from "../../lib/expectation/hole/hole-type.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("ARCHITECTURE.md", () => {
  const text = read("ARCHITECTURE.md");

  it("has a reason for every dependency, and for nothing else", () => {
    const manifest = JSON.parse(read("package.json")) as Record<string, Readonly<Record<string, string>>>;
    const packages = Object.keys({ ...manifest["dependencies"], ...manifest["devDependencies"] });
    const rows = [...findSection(text, "## Dependencies").matchAll(/^\| `([^`]+)` \| \S/gm)];
    assert.deepEqual(rows.map(([, name]) => name).sort(), packages.sort());
  });

  it("has every folder of lib/ and of its sandbox in the tree, and no other", () => {
    const tree = findSection(text, "## The tree");
    const sandbox = tree.slice(tree.indexOf("  sandbox/"), tree.indexOf("scripts/"));
    const lib = tree.slice(tree.indexOf("lib/"), tree.indexOf("scripts/"));
    assert.deepEqual(findFolders(lib, 2), listFolders("lib"));
    assert.deepEqual(findFolders(sandbox, 4), listFolders("lib/sandbox"));
  });

  it("names files that exist", () => {
    const files = [...text.matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:ts|txt|sh|json))`/g)].map(
      ([, path = ""]) => path,
    );
    assert.ok(files.length > 5);
    assert.deepEqual(
      files.filter((path) => ![path, `lib/${path}`].some((one) => existsSync(join(ROOT, one)))),
      [],
    );
  });
});

describe("CONTRIBUTING.md", () => {
  const text = read("CONTRIBUTING.md");
  /** What its walks make. */
  const made = /\b(?:sns|ko)\/|describe-account-attributes|ja\/groups\.md|format-tap-report|out\//;

  it("names files and folders that exist", () => {
    const paths = [
      ...text.matchAll(/(?<![\w/.@:*-])(?:dist\/)?((?:lib|test|docs|ja|scripts|bench)\/[\w./-]*\w)/g),
    ]
      .map(([, path = ""]) => path.replace(/\.js$/, ".ts"))
      .filter((path) => path.startsWith("test/sandbox/service/sns") || !made.test(path));
    assert.ok(paths.length > 25);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });

  it("names commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const names = [...text.matchAll(/npm run ([\w:]+)|`((?:generate)?:[\w:]+)`/g)].map(
      ([, name, more = ""]) => name ?? `generate:${more.replace(/^(?:generate)?:/, "")}`,
    );
    assert.ok(names.length > 15);
    assert.deepEqual(
      names.filter((name) => !Object.hasOwn(scripts, name)),
      [],
    );
  });

  it("is read in a quarter of an hour", () => {
    assert.ok(text.split("\n").length <= 220);
  });
});

describe("docs/expectations.md", () => {
  it("has every hole type, and no other", () => {
    const rows = findSection(read("docs/expectations.md"), "## 穴")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    const types = rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, type]) => type),
    );
    assert.deepEqual(types.sort(), Object.keys(HOLE_TYPES).sort());
  });
});

describe("links between documents", () => {
  const documents = readdirSync(ROOT)
    .concat(readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`))
    .filter((name) => name.endsWith(".md"));
  for (const path of documents) {
    it(`lead from ${path} to files that exist`, () => {
      const links = [...read(path).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(
        ([, link = ""]) => link,
      );
      assert.deepEqual(
        links.filter((link) => !existsSync(join(ROOT, dirname(path), link))),
        [],
      );
    });
  }
});

/** From a heading to the next one of its level. */
function findSection(text: string, heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  assert.notEqual(start, -1);
  const end = text.indexOf("\n## ", start + heading.length);
  return text.slice(start, end === -1 ? undefined : end);
}

/** Folders with this indentation in the drawn tree. */
function findFolders(tree: string, indent: number): readonly string[] {
  const lines = tree.split("\n").filter((line) => line.search(/\S/) === indent);
  return lines
    .flatMap((line) =>
      [...(line.trim().split("  ")[0] ?? "").matchAll(/([\w-]+)\//g)].map(([, name = ""]) => name),
    )
    .sort();
}

function listFolders(path: string): readonly string[] {
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
