import { equal, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "../../../lib/process/is-running.js";

const PRELOADED = new URL("../../../lib/lab/jupyter/follow-parent.js", import.meta.url).href;

const rows: readonly (readonly [title: string, preloaded: readonly string[], isKilled: boolean])[] = [
  ["kills an endless loop whose parent is gone", ["--import", PRELOADED], true],
  ["without it the loop goes on", [], false],
];

describe("follow-parent", function () {
  this.timeout(20_000);

  for (const [title, preloaded, isKilled] of rows) {
    it(title, async () => {
      // The shell is the parent: it starts the loop in a session of its own, as Jupyter starts a kernel.
      const loop = "console.log(process.pid); for (;;);";
      const parent = spawn(
        "sh",
        ["-c", 'setsid "$@" & wait', "sh", process.execPath, ...preloaded, "-e", loop],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      const [line] = (await once(createInterface({ input: parent.stdout }), "line")) as [string];
      const pid = Number(line);
      try {
        await sleep(500);
        ok(isRunning(pid));
        parent.kill("SIGKILL");
        for (let tries = 0; tries < (isKilled ? 100 : 30) && isRunning(pid); tries += 1) await sleep(100);
        equal(isRunning(pid), !isKilled);
      } finally {
        if (isRunning(pid)) process.kill(pid, "SIGKILL");
      }
    });
  }
});
