import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
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

  for (const [title, path, status, text, next] of [
    ["a file for the folder", "file", 2, /ファイルです/, /名前/],
    ["a folder below a file", "file/x", 1, /EEXIST|ENOTDIR/, /移動/],
    ["a folder that nobody may make", "/sys/seigo-project", 1, /EACCES|EPERM|EROFS/, /書き込める/],
    ["a file where a folder of the project belongs", "taken", 1, /EEXIST|ENOTDIR/, /移動/],
    ["a file where a folder of folders belongs", "hidden", 1, /EEXIST|ENOTDIR/, /移動/],
    ["a link to nothing where a folder of the project belongs", "linked", 1, /EEXIST.*ja/, /移動/],
    ["a name that is too long", `deep/${"x".repeat(300)}`, 1, /ENAMETOOLONG/, /短い名前/],
  ] as const) {
    it(`refuses ${title}, says why and what to do, and leaves nothing`, async () => {
      writeFileSync(join(folder, "file"), "");
      for (const name of ["taken", "hidden", "linked"]) mkdirSync(join(folder, name));
      writeFileSync(join(folder, "taken/ja"), "");
      writeFileSync(join(folder, "hidden/.github"), "");
      symlinkSync("nothing", join(folder, "linked/ja"));
      const before = readdirSync(folder, { recursive: true }).sort();
      const target = path.startsWith("/") ? path : join(folder, path);
      const options = { watchdog, signal, env: process.env, seigo: "9.9.9" };
      await rejects(createProject(target, options), (error: unknown) => {
        ok(error instanceof SeigoError);
        deepEqual([error.exitStatus, error.values["folder"]], [status, target]);
        match(error.message, text);
        match(error.next ?? "", next);
        return true;
      });
      deepEqual(readdirSync(folder, { recursive: true }).sort(), before);
    });
  }

  it("says what npm has printed when it cannot pack", async () => {
    const options = { watchdog, signal, env: { ...process.env, PATH: folder } };
    await rejects(createProject(join(folder, "x"), options), /npm が失敗しました。\nspawn npm ENOENT/);
    deepEqual(readdirSync(folder), []);
  });

  it("leaves nothing when it is interrupted while it packs, but what was there", async () => {
    writeFileSync(join(folder, "npm"), "#!/bin/sh\necho started >&2\nexec sleep 60\n", { mode: 0o755 });
    mkdirSync(join(folder, "old"));
    for (const name of ["new/x", "old"]) {
      const controller = new AbortController();
      const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}` };
      const made = createProject(join(folder, name), { watchdog, signal: controller.signal, env });
      setTimeout(() => controller.abort(new Error("interrupted")), 300);
      await rejects(made, /interrupted/);
    }
    deepEqual(readdirSync(folder, { recursive: true }).sort(), ["npm", "old"]);
  });

  it("packs also where npm's settings ask for a trial", async () => {
    const env = { ...process.env, npm_config_dry_run: "true" };
    const { written } = await createProject(join(folder, "x"), { watchdog, signal, env });
    ok(written.some((path) => path.endsWith(".tgz")));
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
