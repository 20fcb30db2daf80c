import { deepEqual, equal } from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { killGroup } from "../../lib/process/kill-group.js";
import { signalMembers } from "../../lib/process/signal-members.js";

/** Waits in its own group for a program, a program's program, and one in a group of its own; tells how each ended. */
const LEADER = `
const { spawn } = require("node:child_process");
process.on("SIGINT", () => console.log("leader"));
const start = (name, command, detached) =>
  spawn("sh", ["-c", command], { detached, stdio: "ignore" }).once("exit", (_, signal) => console.log(name, signal));
start("program", "exec sleep 60");
start("shell", "sleep 60; exit 1");
console.log("apart", start("other", "exec sleep 60", true).pid);
setInterval(() => {}, 1000);
`;

describe("signalMembers()", function () {
  this.timeout(30_000);
  let leader: ChildProcess;
  let apart = 0;
  before(function () {
    if (process.platform !== "linux") this.skip();
  });
  after(() => {
    for (const pid of [leader?.pid ?? 0, apart]) if (pid > 0) killGroup(pid, "SIGKILL");
  });

  it("reaches all of a group but its leader", async () => {
    leader = spawn(process.execPath, ["-e", LEADER], {
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let printed = "";
    leader.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk;
    });
    while (!printed.includes("apart")) await once(leader.stdout ?? leader, "data");
    apart = Number(/apart (\d+)/.exec(printed)?.[1]);
    const ended = (): number => printed.split("\n").filter((line) => /SIGINT/.test(line)).length;
    for (const end = Date.now() + 10_000; ended() < 2 && Date.now() < end; ) {
      signalMembers(leader.pid ?? 0, "SIGINT");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    deepEqual(printed.split("\n").slice(1, -1).sort(), ["program SIGINT", "shell SIGINT"]);
    equal(leader.exitCode, null);
  });

  it("is no error when there is no such group", () => {
    signalMembers(2 ** 30, "SIGINT");
  });
});
