import { deepEqual, match, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { formatIpynb } from "../../lib/notebook/format-ipynb.js";
import { createLesson } from "./fakes.js";

const run = promisify(execFile);
const resolve = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MOCHA = join(createRequire(import.meta.url).resolve("mocha/package.json"), "../bin/mocha.js");

/** Runners whose verdicts count, and how many of their tokens a cell may find: that for waiting, where there is one. */
const RUNNERS: readonly (readonly [name: string, args: readonly string[], found: number])[] = [
  ["seigo run", [resolve("../../lib/cli.js"), "run", "lesson.ipynb"], 1],
  [
    "mocha",
    [
      MOCHA,
      "--no-config",
      "--require",
      resolve("../../lib/mocha.js"),
      "--extension",
      "ipynb",
      "lesson.ipynb",
    ],
    0,
  ],
];

describe("The control token of an account whose verdicts count", function () {
  this.timeout(120_000);
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    mkdirSync(join(folder, "tmp"));
    mkdirSync(join(folder, "lesson"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, args, found] of RUNNERS) {
    it(`is nowhere that a cell can look: ${name}`, async () => {
      const [captured, dump] = [join(folder, "captured"), join(folder, "dump")];
      const command = [resolve("read-surroundings.js"), dump].map((text) => JSON.stringify(text)).join(", ");
      const cell = [
        'import { execFileSync } from "node:child_process";',
        `execFileSync(process.execPath, [${command}]);`,
      ].join("\n");
      writeFileSync(join(folder, "lesson/lesson.ipynb"), formatIpynb(createLesson([[cell]])));
      const capture = pathToFileURL(resolve("capture-tokens.js"));
      capture.searchParams.set("file", captured);
      const tmp = join(folder, "tmp");
      const env = { ...process.env, TMPDIR: tmp, XDG_RUNTIME_DIR: tmp, SEIGO_LANG: "en" };
      await run(process.execPath, ["--import", capture.href, ...args], { cwd: join(folder, "lesson"), env });

      const tokens = readFileSync(captured, "utf8").trim().split("\n");
      ok(tokens.length >= 2);
      const seen = readFileSync(dump, "utf8");
      match(seen, /\/environ: [^\n]*SEIGO_ACCOUNT=local/);
      match(seen, /aws_secret_access_key/);
      const leaked = tokens.filter((token) => seen.includes(token));
      ok(leaked.every((token) => seen.includes(`SEIGO_WAIT_TOKEN=${token}`)));
      deepEqual([leaked.length, readdirSync(tmp)], [found, []]);
    });
  }
});
