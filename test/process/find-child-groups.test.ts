import { deepEqual } from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { findChildGroups } from "../../lib/process/find-child-groups.js";

/** Starts a sleep in a group of its own and one beside itself, says their numbers, and waits. */
const PARENT = `
const { spawn } = require("node:child_process");
const start = (detached) => spawn("sleep", ["60"], { detached, stdio: "ignore" }).pid;
console.log(JSON.stringify([start(true), start(false)]));
setInterval(() => {}, 1000);
`;

describe("findChildGroups()", function () {
  this.timeout(30_000);
  let child: ChildProcess;
  let started: readonly number[];

  before(async function () {
    if (process.platform !== "linux") this.skip();
    child = spawn(process.execPath, ["-e", PARENT], { detached: true, stdio: ["ignore", "pipe", "ignore"] });
    const [line] = (await once(child.stdout ?? child, "data")) as [Buffer];
    started = JSON.parse(line.toString()) as number[];
  });
  after(() => {
    for (const pid of [child?.pid, started?.[0]]) if (pid !== undefined) process.kill(-pid, "SIGKILL");
  });

  it("finds the groups that a process has started, and not its own", () => {
    deepEqual(findChildGroups(child.pid ?? 0), started.slice(0, 1));
  });

  it("finds them for a process further up", () => {
    const groups = findChildGroups(process.pid);
    deepEqual(
      [child.pid, started[0]].map((group) => groups.includes(group ?? 0)),
      [true, true],
    );
  });

  it("finds none for a process that has started none", () => {
    deepEqual(findChildGroups(started[1] ?? 0), []);
  });
});
