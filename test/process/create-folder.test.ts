import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { SeigoError } from "../../lib/message/error.js";
import { createFolder } from "../../lib/process/create-folder.js";
import { startWatchdog, type Watchdog } from "../../lib/process/watchdog.js";

describe("createFolder()", () => {
  const before = process.env["TMPDIR"];
  let folder: string;
  let watchdog: Watchdog;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    watchdog = startWatchdog();
  });
  afterEach(async () => {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    await watchdog.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [what, name] of Object.entries({
    absolute: (path: string) => path,
    relative: (path: string) => relative(process.cwd(), path),
  })) {
    it(`gives the absolute path of a folder for us alone, in a TMPDIR that is ${what}`, async () => {
      process.env["TMPDIR"] = name(folder);
      const path = await createFolder(watchdog, "made");
      deepEqual([dirname(path), statSync(path).mode & 0o777], [folder, 0o700]);
      await watchdog.stop();
      deepEqual(readdirSync(folder), []);
    });
  }

  for (const [what, name, reason] of [
    ["is not there", "nope", /ENOENT/],
    ["is a file", "file", /ENOTDIR/],
    ["has a line break in its name", "a\nb", /line break/],
  ] as const) {
    it(`says that TMPDIR is to be set when it ${what}`, async () => {
      writeFileSync(join(folder, "file"), "");
      process.env["TMPDIR"] = join(folder, name);
      await rejects(createFolder(watchdog, "made"), (error: unknown) => {
        ok(error instanceof SeigoError);
        equal(error.next, "TMPDIR に自分のフォルダーを指定してください。");
        ok(error.message.includes(join(folder, name, "made-")));
        ok(reason.test(error.message), error.message);
        return true;
      });
    });
  }
});
