import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
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
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { parse } from "yaml";
import { SeigoError } from "../../lib/message/error.js";
import { startWatchdog, type Watchdog } from "../../lib/process/watchdog.js";
import { createProject } from "../../lib/starter/create-project.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const FILES = [
  ".github/workflows/seigo.yml",
  ".gitignore",
  "README.md",
  "ja/iam-user.md",
  "package.json",
  "tsconfig.json",
];

describe("createProject()", function () {
  this.timeout(60_000);
  let folder: string;
  let watchdog: Watchdog;
  const { signal } = new AbortController();
  const create = (name: string) =>
    createProject(join(folder, name), { watchdog, signal, env: process.env, seigo: "9.9.9" });
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const readJson = (path: string) => JSON.parse(read(path)) as Record<string, Record<string, unknown>>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "starter-test-"));
    watchdog = startWatchdog();
  });
  afterEach(async () => {
    await watchdog.stop();
    rmSync(folder, { recursive: true });
  });

  it("writes every file, with the folder's name and what npm is to install", async () => {
    deepEqual(await create("deep/My Lessons"), { written: FILES, kept: [] });
    const { name, type, scripts, dependencies } = readJson("deep/My Lessons/package.json");
    deepEqual(
      [name, type, scripts?.["test"], dependencies],
      ["my-lessons", "module", "seigo run", { seigo: "9.9.9" }],
    );
    deepEqual(listFiles(join(folder, "deep/My Lessons")), FILES);
  });

  it("packs the running seigo into the project when nothing else is said", async () => {
    const path = join(folder, "x");
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    const packed = `seigo-${version}.tgz`;
    const made = await createProject(path, { watchdog, signal, env: process.env });
    deepEqual(made, { written: [...FILES, packed], kept: [] });
    deepEqual(readJson("x/package.json")["dependencies"], { seigo: `file:${packed}` });
    ok(existsSync(join(path, packed)));
  });

  it("keeps every file that is there, and writes the others", async () => {
    mkdirSync(join(folder, "x"));
    writeFileSync(join(folder, "x/README.md"), "mine");
    writeFileSync(join(folder, "x/notes.txt"), "mine too");
    const others = FILES.filter((path) => path !== "README.md");
    deepEqual(await create("x"), { written: others, kept: ["README.md"] });
    deepEqual([read("x/README.md"), read("x/notes.txt")], ["mine", "mine too"]);
    deepEqual(await create("x"), { written: [], kept: FILES });
  });

  for (const [title, path, status, text] of [
    ["a file for the folder", "file", 2, /ファイルです/],
    ["a folder below a file", "file/x", 1, /ENOTDIR/],
    ["a folder that nobody may make", "/sys/seigo-project", 1, /EACCES|EPERM|EROFS/],
    ["a file where a folder of the project belongs", "taken", 1, /EEXIST|ENOTDIR/],
  ] as const) {
    it(`refuses ${title}, and says why`, async () => {
      writeFileSync(join(folder, "file"), "");
      mkdirSync(join(folder, "taken"));
      writeFileSync(join(folder, "taken/ja"), "");
      const target = path.startsWith("/") ? path : join(folder, path);
      const options = { watchdog, signal, env: process.env, seigo: "9.9.9" };
      await rejects(createProject(target, options), (error: unknown) => {
        ok(error instanceof SeigoError);
        deepEqual([error.exitStatus, error.values["folder"]], [status, target]);
        match(error.message, text);
        return true;
      });
    });
  }

  it("says what npm has printed when it cannot pack", async () => {
    const options = { watchdog, signal, env: { ...process.env, PATH: folder } };
    await rejects(createProject(join(folder, "x"), options), /npm が失敗しました。\nspawn npm ENOENT/);
    deepEqual(readdirSync(join(folder, "x")), []);
  });

  it("has a workflow that runs the lessons after it has installed what they need", async () => {
    await create("x");
    const workflow = parse(read("x/.github/workflows/seigo.yml")) as {
      readonly permissions: unknown;
      readonly jobs: Readonly<
        Record<string, { readonly steps: readonly Readonly<Record<string, string>>[] }>
      >;
    };
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const done = steps.map(({ uses, run }) => uses?.replace(/@v\d+$/, "") ?? run?.replace(/ --.*/, ""));
    deepEqual(workflow.permissions, { contents: "read" });
    deepEqual(done, [
      "actions/checkout",
      "actions/setup-node",
      "npm ci",
      "npx seigo run",
      "actions/upload-artifact",
    ]);
  });

  it("has a strict tsconfig.json", async () => {
    await create("x");
    const path = join(folder, "x/tsconfig.json");
    const { config } = ts.readConfigFile(path, ts.sys.readFile) as { readonly config: unknown };
    const { options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, join(folder, "x"));
    deepEqual(errors, []);
    deepEqual([options.strict, options.noUncheckedIndexedAccess, options.noEmit], [true, true, true]);
  });

  it("keeps out of Git what is installed and what is written", async () => {
    await create("x");
    equal(read("x/.gitignore"), "node_modules/\nwork/\nout/\n");
  });
});

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}
