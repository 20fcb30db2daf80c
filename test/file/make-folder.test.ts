import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../../lib/file/make-folder.js";

describe("makeFolder()", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    writeFileSync(join(folder, "file"), "");
  });
  after(() => rmSync(folder, { recursive: true }));

  it("makes what is missing, for whom the mode says, and takes what is there", async () => {
    const path = join(folder, "a", "b");
    await Promise.all([makeFolder(path, 0o700), makeFolder(path, 0o700)]);
    await makeFolder(path);
    assert.equal(statSync(path).mode & 0o777, 0o700);
  });

  const refused: readonly (readonly [title: string, path: () => string, code: RegExp])[] = [
    ["below a file", () => join(folder, "file", "a"), /^(?:ENOTDIR|EEXIST)$/],
    ["in place of a file", () => join(folder, "file"), /^EEXIST$/],
    ["below /proc", () => "/proc/seigo-test", /^(?:ENOENT|EACCES|EPERM)$/],
    ["deeper below /proc", () => "/proc/seigo-test/a/b", /^(?:ENOENT|EACCES|EPERM)$/],
  ];
  for (const [title, path, code] of refused) {
    it(`says why it cannot, and ends: ${title}`, () =>
      assert.rejects(makeFolder(path()), (error: NodeJS.ErrnoException) => code.test(error.code ?? "")));
  }
});
