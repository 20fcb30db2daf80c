import { equal, match } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { isRunning } from "../../lib/process/is-running.js";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
const LIMIT = 40_000;
/** Long enough for what watches its parent to look several times. */
const LOOKS = 2000;

describe("watchParent()", function () {
  this.timeout(LIMIT);
  const rows: readonly (readonly [title: string, env: NodeJS.ProcessEnv, ends: boolean])[] = [
    [
      "ends seigo sandbox, tidily, with the shell that npx has started it through",
      { npm_command: "exec" },
      true,
    ],
    ["lets it go on where npx did not start it", { npm_command: "" }, false],
  ];
  for (const [title, npm, ends] of rows) {
    it(title, async () => {
      const folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
      const env = { ...process.env, XDG_RUNTIME_DIR: folder, SEIGO_LANG: "en", ...npm };
      // The number of seigo itself is printed first: the shell between is what gets the signal.
      const shell = spawn("sh", ["-c", `"${process.execPath}" "${CLI}" sandbox & echo $! ; wait`], {
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let [printed, told] = ["", ""];
      shell.stdout.on("data", (text: Buffer) => {
        printed += String(text);
      });
      shell.stderr.on("data", (text: Buffer) => {
        told += String(text);
      });
      const closed = once(shell, "close");
      while (!told.includes("Ctrl-C")) await Promise.race([once(shell.stderr, "data"), closed]);
      const pid = Number(printed.split("\n", 1)[0]);
      try {
        shell.kill("SIGTERM");
        const isClosed = await Promise.race([
          closed.then(() => true),
          sleep(ends ? LIMIT / 2 : LOOKS, false),
        ]);
        equal(isClosed, ends);
      } finally {
        if (isRunning(pid)) process.kill(pid, "SIGTERM");
        await closed;
      }
      match(told, /The local account is gone/);
      equal(readdirSync(folder).length, 0);
      rmSync(folder, { recursive: true });
    });
  }
});
