import { deepEqual, equal, ok } from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startWatchdog, type Watchdog } from "../../../lib/process/watchdog.js";
import { createWorkFolder } from "../../../lib/run/folder/create-work-folder.js";
import { createLesson } from "../fakes.js";

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
  const create = (cells: readonly (readonly [string])[], path = "lessons/ja/a.md"): Promise<string> =>
    createWorkFolder(watchdog, createLesson(cells, join(project, path)));

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

  it("copies what the cells name, and nothing else", async () => {
    for (const path of ["data.json", "lib/x.ts", "lib/y.ts", "helper.ts", "other.txt", ".env", "README"]) {
      write(`lessons/ja/${path}`, path);
    }
    write("secret.txt", "above");
    const folder = await create([
      ['readFileSync("data.json", "utf8")'],
      ['import { x } from "./lib/x.js"; import "./helper.js";'],
      ['read("../../secret.txt"); read(".env"); read("https://example.com/other.txt")'],
    ]);
    const names = ["data.json", "lib/x.ts", "lib/y.ts", "helper.ts", "other.txt", ".env", "README"];
    deepEqual(
      names.filter((name) => existsSync(join(folder, name))),
      ["data.json", "lib/x.ts", "lib/y.ts", "helper.ts"],
    );
    ok(!existsSync(join(folder, "../../secret.txt")));
  });

  it("keeps what a cell writes away from the notebook's folder", async () => {
    write("lessons/ja/data.json", "mine");
    const folder = await create([['writeFileSync("data.json", "changed")']]);
    writeFileSync(join(folder, "data.json"), "changed");
    equal(readFileSync(join(project, "lessons/ja/data.json"), "utf8"), "mine");
  });

  it("is private, and gone when the watchdog stops", async () => {
    const folder = await create([]);
    ok(existsSync(folder));
    await watchdog.stop();
    ok(!existsSync(folder));
  });
});
