import { deepEqual, match, rejects } from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findLessons } from "../../lib/command/find-lessons.js";
import { SeigoError } from "../../lib/message/error.js";
import { formatIpynb } from "../../lib/notebook/format-ipynb.js";
import { createLesson } from "../run/fakes.js";

const LESSON = "# 題\n\n```ts\n1\n```\n";

describe("findLessons()", () => {
  let folder: string;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const find = async (...paths: string[]): Promise<string[]> =>
    (await findLessons(paths, folder)).map(({ path }) => path);

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    write("ja/b.md", LESSON);
    write("ja/deep/a.md", LESSON);
    write("ja/notes.md", "# no code\n");
    write("ja/node_modules/x/README.md", LESSON);
    write("ja/.hidden/x.md", LESSON);
    write("ja/messages.json", "{}");
    write("other/c.ipynb", formatIpynb(createLesson([["1"]], "c.md")));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("takes ja when nothing is given", async () => deepEqual(await find(), ["ja/b.md", "ja/deep/a.md"]));

  it("takes the package's lessons where there is no ja", async () => {
    rmSync(join(folder, "ja"), { recursive: true });
    const [path = ""] = await find();
    match(path, /ja\/iam-role\.md$/);
  });

  it("searches folders and takes files, in the order given", async () => {
    deepEqual(await find("other", "ja/deep"), ["other/c.ipynb", "ja/deep/a.md"]);
  });

  it("takes a file once, by whatever name", async () => {
    symlinkSync(join(folder, "ja/b.md"), join(folder, "link.md"));
    deepEqual(await find("ja/b.md", "./ja/b.md", join(folder, "ja/b.md"), "ja", "link.md"), [
      "ja/b.md",
      "ja/deep/a.md",
    ]);
  });

  it("takes a file without code only when it is named", async () =>
    deepEqual(await find("ja/notes.md"), ["ja/notes.md"]));

  it("takes a folder's files without code when none has any, and that is asked for", async () => {
    write("prose/a.md", "# no code\n");
    const list = async (path: string, orProse: boolean): Promise<string[]> =>
      (await findLessons([path], folder, { orProse })).map((notebook) => notebook.path);
    deepEqual(await list("prose", true), ["prose/a.md"]);
    deepEqual(await list("prose", false), []);
    deepEqual(await list("ja", true), ["ja/b.md", "ja/deep/a.md"]);
  });

  for (const path of ["missing", "ja/messages.json"]) {
    it(`refuses ${path}`, () =>
      rejects(
        find(path),
        (error) => error instanceof SeigoError && error.exitStatus === 2 && error.message.includes(path),
      ));
  }
});
