import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const LIMIT = 120_000;

/** All that a package may hold. */
const ALLOWED = [
  /^bin\/seigo\.js$/,
  /^dist\/lib\/.*\.(c?js|c?js\.map|d\.c?ts)$/,
  /^lib\/.*\/generated\/[\w.-]+\.(jsonl?|cjs)$/,
  /^lib\/lab\/requirements\.txt$/,
  /^lib\/starter\/template\/[\w./-]+$/,
  /^ja\/[\w.-]+\.(md|json|yml)$/,
  /^[a-z]{2}\/messages\.json$/,
  /^notebooks\/[\w.-]+\.ipynb$/,
  /^(package\.json|tsconfig\.json|LICENSE|NOTICE|README\.md|README\.en\.md)$/,
];
/**
 * Made by programs that maintainers run in the repository, not by readers of the package; and `cells`, which the image
 * fills and which is looked into where it is.
 */
const FOR_MAINTAINERS = /^\.cache\/|^cells\/$|^lib\/notebook\/ipynb\/nbformat-4\.5\.schema\.json$/;
const URL_OF_FILE = /new URL\(\s*(["'`])([^"'`$]+)[^"'`]*\1,\s*import\.meta\.url/g;
const REQUIRED = /createRequire\(import\.meta\.url\)(?:\.resolve)?\(\s*"([^"]+)"/g;

interface Manifest {
  readonly bin: { readonly seigo: string };
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

describe("the npm package", function () {
  this.timeout(LIMIT);
  const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Manifest;
  let folder: string;
  let tarball: string;
  let packed: readonly string[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-package-"));
    const argv = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
    const { stdout } = await run("npm", argv, { cwd: ROOT, maxBuffer: 16 * 1024 * 1024 });
    const listings = Object.values(JSON.parse(stdout)) as readonly {
      readonly filename: string;
      readonly files: readonly { readonly path: string }[];
    }[];
    tarball = join(folder, listings[0]?.filename ?? "");
    packed = (listings[0]?.files ?? []).map(({ path }) => path);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("holds nothing but what is needed", () => {
    assert.deepEqual(
      packed.filter((path) => !ALLOWED.some((pattern) => pattern.test(path))),
      [],
    );
  });

  it("holds every file that its code reads", () => {
    const wanted = listCode(packed).flatMap((path) =>
      [...read(path).matchAll(URL_OF_FILE), ...read(path).matchAll(REQUIRED)]
        .map((found) => found[2] ?? found[1] ?? "")
        .filter((name) => name.startsWith("."))
        .map((name) => relative(ROOT, join(ROOT, dirname(path), name, name.endsWith("/") ? "_" : "")))
        .map((path) => path.replace(/_$/, "")),
    );
    assert.ok(wanted.includes("ja/messages.json") && wanted.includes("package.json"));
    const missing = wanted.filter((path) => !packed.some((one) => one.startsWith(path)));
    assert.deepEqual(
      missing.filter((path) => !FOR_MAINTAINERS.test(path)),
      [],
    );
  });

  it("depends on every package that its code imports", () => {
    const imports = listCode(packed).flatMap((path) =>
      [...listImports(path), ...[...read(path).matchAll(REQUIRED)].map(([, name = ""]) => name)].map(
        (name) => `${path} ${name}`,
      ),
    );
    assert.ok(imports.length > 100);
    assert.deepEqual(imports.filter(isUndeclared), []);
  });

  it("depends on every package that the types of its door need", () => {
    const files = new Set<string>();
    const pending = ["dist/lib/index.d.ts"];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      if (files.has(path)) continue;
      files.add(path);
      const here = dirname(path);
      const next = listImports(path).filter((name) => name.startsWith("."));
      pending.push(...next.map((name) => join(here, name).replace(/\.js$/, ".d.ts")));
    }
    assert.ok(files.size > 5);
    const imports = [...files].flatMap((path) => listImports(path).map((name) => `${path} ${name}`));
    assert.deepEqual(imports.filter(isUndeclared), []);
  });

  it("works where nothing else of the repository is", async () => {
    const modules = join(folder, "node_modules");
    mkdirSync(join(modules, "seigo"), { recursive: true });
    await run("tar", ["-xzf", tarball, "-C", join(modules, "seigo"), "--strip-components=1"]);
    for (const name of readdirSync(join(ROOT, "node_modules"))) {
      if (!name.startsWith(".") && name !== "seigo") {
        symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
      }
    }
    const program = join(modules, "seigo", manifest.bin.seigo);
    assert.equal(
      (await run(process.execPath, [program, "--version"], { cwd: folder })).stdout,
      `${manifest.version}\n`,
    );
    const door = ["--input-type=module", "-e", 'console.log(typeof (await import("seigo")).show)'];
    assert.equal((await run(process.execPath, door, { cwd: folder })).stdout, "function\n");
  });

  function isUndeclared(entry: string): boolean {
    const name = entry.slice(entry.indexOf(" ") + 1);
    if (name.startsWith(".") || name.startsWith("node:") || builtinModules.includes(name)) return false;
    const packageName = name
      .split("/")
      .slice(0, name.startsWith("@") ? 2 : 1)
      .join("/");
    return !Object.hasOwn(manifest.dependencies, packageName);
  }
});

function listCode(packed: readonly string[]): readonly string[] {
  return packed.filter((path) => /^dist\/lib\/.*\.c?js$/.test(path));
}

function listImports(path: string): readonly string[] {
  return ts.preProcessFile(read(path), true, true).importedFiles.map(({ fileName }) => fileName);
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
