import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkClean } from "../../../scripts/update-aws/check-clean.js";
import { writeFiles } from "../../../scripts/update-aws/write-files.js";

describe("what update:aws writes", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-update-aws-"));
    for (const name of ["a", "b"]) writeFileSync(join(folder, name), `old ${name}`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => [name, readFileSync(join(folder, name), "utf8")]),
    );

  it("is all of it", async () => {
    await writeFiles(folder, { a: "new a", c: "new c" }, new AbortController().signal);
    assert.deepEqual(read(), { a: "new a", b: "old b", c: "new c" });
  });

  it("is nothing when one file cannot be written", async () => {
    mkdirSync(join(folder, "d"));
    const texts = { a: "new a", c: "new c", d: "a folder is in the way", b: "new b" };
    await assert.rejects(writeFiles(folder, texts, new AbortController().signal), { code: "EISDIR" });
    assert.deepEqual(read(), { a: "old a", b: "old b" });
    assert.ok(existsSync(join(folder, "d")));
  });

  it("is nothing when it is stopped in the middle", async () => {
    const stop = new AbortController();
    const texts = {
      a: "new a",
      get b() {
        stop.abort(new Error("Stopped by SIGINT."));
        return "new b";
      },
      c: "new c",
    };
    await assert.rejects(writeFiles(folder, texts, stop.signal), { message: "Stopped by SIGINT." });
    assert.deepEqual(read(), { a: "old a", b: "old b" });
  });

  it("is refused over changes that are not committed, of these files only", async () => {
    const git = (...argv: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...argv], { cwd: folder });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "Begin");
    const options = { cwd: folder, signal: new AbortController().signal };
    writeFileSync(join(folder, "b"), "changed");
    await checkClean(["a"], options);
    await assert.rejects(checkClean(["a", "b"], options), {
      message:
        "Cannot write over files with changes that are not committed:\n M b\n" +
        "Commit them, take them back with git restore, or say --force.",
    });
  });
});
