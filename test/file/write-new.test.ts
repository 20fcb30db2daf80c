import { deepEqual, rejects } from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyNew } from "../../lib/file/copy-new.js";
import { writeNew } from "../../lib/file/write-new.js";

describe("writeNew() and copyNew()", () => {
  let folder: string;
  let source: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "file-test-"));
    source = join(folder, "source");
    writeFileSync(source, "new");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [title, place] of [
    ["writes a text", (path: string) => writeNew(path, "new")],
    ["copies a file", (path: string) => copyNew(source, path)],
  ] as const) {
    it(`${title} where nothing is, once, and leaves nothing beside it`, async () => {
      const path = join(folder, "target");
      deepEqual([await place(path), readFileSync(path, "utf8")], [true, "new"]);
      writeFileSync(path, "mine");
      deepEqual([await place(path), readFileSync(path, "utf8")], [false, "mine"]);
      deepEqual(readdirSync(folder).sort(), ["source", "target"]);
    });

    it(`${title} not over a folder, nor where there is none`, async () => {
      mkdirSync(join(folder, "target"));
      deepEqual(await place(join(folder, "target")), false);
      await rejects(place(join(folder, "missing", "target")), { code: "ENOENT" });
    });
  }
});
