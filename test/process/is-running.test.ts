import { equal } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { isRunning } from "../../lib/process/is-running.js";

/** Starts a program that ends, never asks for its status, and says its number. */
const CARELESS = "sleep 0 & echo $!; exec sleep 60";

describe("isRunning()", function () {
  this.timeout(20_000);

  it("is true for a process that runs, and false when it has ended", async () => {
    const child = spawn("sleep", ["60"]);
    equal(isRunning(child.pid ?? 0), true);
    child.kill("SIGKILL");
    await once(child, "exit");
    equal(isRunning(child.pid ?? 0), false);
  });

  it("is false for one that has ended and whose parent has not noticed", async function () {
    if (process.platform !== "linux") this.skip();
    const parent = spawn("sh", ["-c", CARELESS], { stdio: ["ignore", "pipe", "inherit"] });
    try {
      const [line] = (await once(parent.stdout, "data")) as [Buffer];
      const pid = Number(line.toString());
      for (let tries = 0; isRunning(pid) && tries < 200; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      equal(isRunning(pid), false);
      // It is still there: this is what tells it from one that is gone.
      equal(process.kill(pid, 0), true);
    } finally {
      parent.kill("SIGKILL");
    }
  });
});
