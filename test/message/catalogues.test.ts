import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CATALOGUES } from "../../lib/message/catalogues.js";
import { readLanguage } from "../../lib/message/message.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CLI = "dist/lib/cli.js";
const HEAD = "export const CATALOGUES = {";
const TITLE = "Uzo:";

describe("readLanguage()", () => {
  const rows: readonly (readonly [env: NodeJS.ProcessEnv, language: string])[] = [
    [{}, "ja"],
    [{ LANG: "C.UTF-8" }, "ja"],
    [{ LANG: "POSIX" }, "ja"],
    [{ LANG: "eo.UTF-8" }, "ja"],
    [{ LANG: "ja_JP.UTF-8" }, "ja"],
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "EN" }, "en"],
    [{ LANG: "enm_GB" }, "ja"],
    [{ LANG: "en_US.UTF-8", LC_MESSAGES: "ja_JP.UTF-8" }, "ja"],
    [{ LC_MESSAGES: "ja_JP.UTF-8", LC_ALL: "en@posix" }, "en"],
    [{ LC_ALL: "en", SEIGO_LANG: "ja" }, "ja"],
    [{ LC_ALL: "en", SEIGO_LANG: "" }, "en"],
  ];
  for (const [env, language] of rows) {
    it(`is ${language} for ${JSON.stringify(env)}`, () => assert.equal(readLanguage(env), language));
  }
});

describe("one more language", function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    // Below this folder, so that packages are found.
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    folder = mkdtempSync(join(ROOT, ".cache/language-"));
    for (const name of ["package.json", "ja", "dist/lib", "scripts"]) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    const path = join(folder, "dist/lib/message/catalogues.js");
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes(HEAD));
    const row = 'eo: new URL("../../../eo/messages.json", import.meta.url),';
    writeFileSync(path, text.replace(HEAD, `${HEAD}\n${row}`));
    mkdirSync(join(folder, "eo"));
    const catalogue = JSON.parse(readFileSync(CATALOGUES.ja, "utf8")) as Record<string, string>;
    const messages = { ...Object.fromEntries(Object.entries(catalogue).reverse()), "Usage:": TITLE };
    writeFileSync(join(folder, "eo/messages.json"), JSON.stringify(messages));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const rows: readonly (readonly [env: NodeJS.ProcessEnv, argv: readonly string[], title: RegExp])[] = [
    [{ SEIGO_LANG: "eo" }, [], /^Uzo: /],
    [{ SEIGO_LANG: "", LC_ALL: "eo_EO.UTF-8" }, [], /^Uzo: /],
    [{ SEIGO_LANG: "ja" }, ["--lang", "eo"], /^Uzo: .*--lang <eo\|ja\|(?:\w+\|)*en>/s],
    [{ SEIGO_LANG: "eo" }, ["--lang", "en"], /^Usage: /],
  ];
  for (const [env, argv, title] of rows) {
    it(`is a file and a row: ${[JSON.stringify(env), ...argv].join(" ")}`, async () => {
      const options = { cwd: folder, env: { ...process.env, ...env } };
      const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...argv, "--help"], options);
      assert.match(stdout, title);
    });
  }

  it("is sorted by npm run sort:messages, like the others", async () => {
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    const before = Object.keys(JSON.parse(read("eo/messages.json")) as object);
    await promisify(execFile)(process.execPath, ["scripts/sort-messages.js"], { cwd: folder });
    const after = Object.keys(JSON.parse(read("eo/messages.json")) as object);
    assert.notDeepEqual(before, after);
    assert.deepEqual(after, before.sort());
    assert.equal(read("ja/messages.json"), readFileSync(CATALOGUES.ja, "utf8"));
  });
});
