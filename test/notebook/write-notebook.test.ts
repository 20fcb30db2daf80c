import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SeigoError } from "../../lib/message/error.js";
import { readNotebook } from "../../lib/notebook/read-notebook.js";
import { writeNotebook } from "../../lib/notebook/write-notebook.js";

const TEXT = "# A\n\n```ts name=x silent\nf();\n```\n";

describe("readNotebook() and writeNotebook()", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seigo-notebook-"));
    await writeFile(join(folder, "a.md"), TEXT);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("choose the format by the file's name", async () => {
    const notebook = await readNotebook(join(folder, "a.md"));
    await writeNotebook(join(folder, "new/deep/b.ipynb"), notebook);
    const read = await readNotebook(join(folder, "new/deep/b.ipynb"));
    assert.deepEqual([read.id, read.title, read.cells.length], ["b", "A", 2]);
    await writeNotebook(join(folder, "c.MD"), read);
    assert.equal(await readFile(join(folder, "c.MD"), "utf8"), TEXT);
  });

  it("leave a file that has this content untouched", async () => {
    const path = join(folder, "b.ipynb");
    const notebook = await readNotebook(join(folder, "a.md"));
    assert.equal(await writeNotebook(path, notebook), true);
    await utimes(path, 1, 1);
    assert.equal(await writeNotebook(path, notebook), false);
    assert.equal((await stat(path)).mtimeMs, 1000);
    assert.equal(await writeNotebook(path, { ...notebook, cells: [] }), true);
    assert.notEqual((await stat(path)).mtimeMs, 1000);
  });

  it("leave nothing else behind", async () => {
    await writeNotebook(join(folder, "b.ipynb"), await readNotebook(join(folder, "a.md")));
    assert.deepEqual(await readdir(folder), ["a.md", "b.ipynb"]);
  });

  const refused: readonly (readonly [title: string, name: string, content: string | Buffer | undefined])[] = [
    ["a file that is not there", "none.md", undefined],
    ["a file of another kind", "a.txt", "a"],
    ["a file that is not UTF-8", "sjis.md", Buffer.from([0x83, 0x65])],
    ["a broken notebook", "b.ipynb", "{"],
  ];
  for (const [title, name, content] of refused) {
    it(`refuse to read ${title}`, async () => {
      const path = join(folder, name);
      if (content !== undefined) await writeFile(path, content);
      await assert.rejects(
        readNotebook(path),
        (error: unknown) => error instanceof SeigoError && error.message.includes(path),
      );
    });
  }

  it("refuse to write a file of another kind, or where a file is in the way", async () => {
    const notebook = await readNotebook(join(folder, "a.md"));
    for (const path of [join(folder, "a.txt"), join(folder, "a.md/b.md")]) {
      await assert.rejects(
        writeNotebook(path, notebook),
        (error: unknown) => error instanceof SeigoError && error.message.includes(path),
      );
    }
  });
});
