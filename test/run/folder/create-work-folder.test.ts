import { deepEqual, equal, ok } from "node:assert/strict";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startWatchdog, type Watchdog } from "../../../lib/process/watchdog.js";
import { createWorkFolder } from "../../../lib/run/folder/create-work-folder.js";
import { createLesson } from "../fakes.js";
import { sumTree } from "./sum-tree.js";

const BESIDE = ["data.json", "lib/x.ts", "lib/deep/y.ts", "helper.ts", "other.txt", ".env", "README"];

describe("createWorkFolder()", () => {
  let project: string;
  let watchdog: Watchdog;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  };
  const writePackage = (path: string, text: string): void => {
    write(`${path}/package.json`, '{"main":"main.js"}');
    write(`${path}/main.js`, `module.exports = ${JSON.stringify(text)};`);
  };
  const create = async (cells: readonly (readonly [string])[], path = "lessons/ja/a.md"): Promise<string> =>
    (await createWorkFolder(watchdog, createLesson(cells, join(project, path)))).cwd;

  beforeEach(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    mkdirSync(join(project, "lessons/ja"), { recursive: true });
    watchdog = startWatchdog();
  });
  afterEach(async () => {
    await watchdog.stop();
    rmSync(project, { recursive: true });
  });

  it("finds packages as beside the notebook, the nearest first", async () => {
    writePackage("node_modules/near", "far");
    writePackage("node_modules/far", "far");
    writePackage("lessons/node_modules/near", "near");
    const require = createRequire(join(await create([]), "cell.js"));
    deepEqual([require("near"), require("far")], ["near", "far"]);
  });

  it("finds seigo and what it uses outside of any project", async () => {
    const require = createRequire(join(await create([]), "cell.js"));
    ok(require.resolve("@aws-sdk/client-iam"));
    ok(require.resolve("seigo").endsWith("dist/lib/index.js"));
  });

  it("prefers the project's own seigo", async () => {
    writePackage("node_modules/seigo", "mine");
    equal(createRequire(join(await create([]), "cell.js"))("seigo"), "mine");
  });

  it("holds all that is beside the notebook, but no repository, and packages as links", async () => {
    for (const path of BESIDE) write(`lessons/ja/${path}`, path);
    write("lessons/ja/.git/HEAD", "ref");
    writePackage("lessons/ja/node_modules/near", "near");
    write("secret.txt", "above");
    const folder = await create([]);
    deepEqual(
      BESIDE.map((path) => readFileSync(join(folder, path), "utf8")),
      BESIDE,
    );
    ok(lstatSync(join(folder, "node_modules")).isSymbolicLink());
    deepEqual(
      [".git", "../../secret.txt"].filter((path) => existsSync(join(folder, path))),
      [],
    );
  });

  it("holds what cells and the modules that they import name outside of the folder", async () => {
    write("lessons/data/users.csv", "users");
    write("lessons/data/other.csv", "other");
    write("lib/x.ts", 'import "./y.js"; import { z } from "../more/z.js";');
    for (const path of ["lib/y.ts", "lib/table.txt", "more/z.ts"]) write(path, path);
    const folder = await create([
      ['readFileSync("../data/users.csv"); import "../../lib/x.js";'],
      ['read("https://example.com/../../other.txt"); read("/etc/hostname"); read("../data/none.csv")'],
    ]);
    const names = ["lessons/data/users.csv", "lib/x.ts", "lib/y.ts", "lib/table.txt", "more/z.ts"];
    deepEqual(
      [...names, "lessons/data/other.csv"].filter((name) => existsSync(join(folder, "../..", name))),
      names,
    );
  });

  it("says what is too large to be copied", async () => {
    mkdirSync(join(project, "lessons/ja/many"));
    for (let number = 0; number < 1000; number += 1) write(`lessons/ja/many/${number}`, "");
    write("lessons/ja/few/x", "");
    const { cwd, notices } = await createWorkFolder(
      watchdog,
      createLesson([['read("few/x")']], join(project, "lessons/ja/a.md")),
    );
    deepEqual(
      ["many/1", "few/x"].filter((path) => existsSync(join(cwd, path))),
      ["few/x"],
    );
    equal(notices.length, 1);
    ok(notices[0]?.includes(join(project, "lessons/ja")));
  });

  it("keeps the times of files", async () => {
    write("lessons/ja/data.json", "mine");
    utimesSync(join(project, "lessons/ja/data.json"), new Date(1e12), new Date(1e12));
    equal(statSync(join(await create([]), "data.json")).mtimeMs, 1e12);
  });

  it("keeps what a cell writes away from the notebook's folder, links or not", async () => {
    write("lessons/ja/data.json", "mine");
    write("elsewhere/a.txt", "a");
    write("elsewhere/b.txt", "b");
    symlinkSync("data.json", join(project, "lessons/ja/inside"));
    symlinkSync(join(project, "elsewhere/a.txt"), join(project, "lessons/ja/file"));
    symlinkSync("../../elsewhere", join(project, "lessons/ja/folder"));
    symlinkSync("nowhere", join(project, "lessons/ja/broken"));
    const before = sumTree(project);
    const folder = await create([]);
    const names = ["inside", "file", "folder/b.txt"];
    deepEqual(
      names.map((name) => readFileSync(join(folder, name), "utf8")),
      ["mine", "a", "b"],
    );
    for (const name of [...names, "data.json", "new", "folder/new", "broken", "../above"]) {
      writeFileSync(join(folder, name), "changed");
    }
    equal(readFileSync(join(folder, "inside"), "utf8"), "changed");
    equal(sumTree(project), before);
  });

  it("finds packages for a notebook that is itself in one", async () => {
    writePackage("node_modules/mine", "mine");
    writePackage("node_modules/other", "other");
    writePackage("node_modules/mine/node_modules/nested", "nested");
    write("node_modules/mine/ja/data.json", "1");
    const lesson = createLesson([], join(project, "node_modules/mine/ja/a.md"));
    const { cwd, place } = await createWorkFolder(watchdog, lesson);
    const require = createRequire(join(cwd, "cell.js"));
    deepEqual(["mine", "other", "nested"].map(require), ["mine", "other", "nested"]);
    deepEqual([existsSync(join(cwd, "data.json")), place], [true, undefined]);
    ok(!cwd.split("/").includes("node_modules"));
  });

  it("is private, and gone when the watchdog stops", async () => {
    const folder = await create([]);
    ok(existsSync(folder));
    await watchdog.stop();
    ok(!existsSync(folder));
  });
});
