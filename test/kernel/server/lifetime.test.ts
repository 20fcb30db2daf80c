import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { isRunning } from "../../../lib/process/is-running.js";
import { type RawKernel, readContent, readStream, startRawKernel } from "./raw-kernel.js";

async function waitUntilGone(pids: readonly number[]): Promise<void> {
  for (let tries = 0; pids.some(isRunning); tries += 1) {
    ok(tries < 1500, `of ${pids} ${pids.filter(isRunning)} is left`);
    await sleep(20);
  }
}

describe("the seigo kernel's life", function () {
  this.timeout(60_000);
  let kernel: RawKernel;
  beforeEach(async () => {
    kernel = await startRawKernel();
  });
  afterEach(() => kernel.stop());

  /** Starts what keeps a process alive; returns the pids of the cell's process and of a program of it. */
  const startLiveThings = async (): Promise<readonly number[]> => {
    const cell = await kernel.execute(
      `import { spawn } from "child_process"; import { createServer } from "net";
       setInterval(() => {}, 1000); createServer().listen(0);
       process.on("SIGTERM", () => {}); process.on("exit", () => { for (;;); });
       console.log(process.pid, spawn("sleep", ["1000"]).pid)`,
    );
    const pids = readStream(cell).trim().split(" ").map(Number);
    equal(pids.filter(isRunning).length, 2, readStream(cell, "stderr"));
    return pids;
  };

  for (const restart of [false, true]) {
    it(`ends by shutdown_request with live timers and sockets (restart: ${restart})`, async () => {
      const pids = await startLiveThings();
      const { reply, types } = await kernel.send("shutdown_request", { restart }, "control").answered;
      deepEqual(reply.content, { status: "ok", restart });
      deepEqual(types, ["busy", "idle"]);
      equal(await kernel.exited(), 0);
      await waitUntilGone(pids);
    });
  }

  it("can be started again on the same ports", async () => {
    await kernel.execute("const kept = 1");
    await kernel.send("shutdown_request", { restart: true }, "control").answered;
    await kernel.exited();
    const again = await startRawKernel({ connection: kernel.connection });
    try {
      const { reply } = await again.execute("kept");
      deepEqual([reply.content["status"], reply.content["execution_count"]], ["error", 1]);
    } finally {
      await again.stop();
    }
  });

  it("ends in the middle of a cell", async () => {
    const cell = kernel.send("execute_request", { code: "console.log(process.pid); for (;;);" });
    const pid = Number((await cell.find("stream")).content["text"]);
    await kernel.send("shutdown_request", { restart: false }, "control").answered;
    equal(await kernel.exited(), 0);
    await waitUntilGone([pid]);
  });

  it("takes everything with it when it is killed in the middle of a loop", async () => {
    const code = `import { spawn } from "child_process"; console.log(process.pid, spawn("sleep", ["1000"]).pid); for (;;);`;
    const cell = kernel.send("execute_request", { code });
    const pids = String((await cell.find("stream")).content["text"])
      .trim()
      .split(" ")
      .map(Number);
    kernel.process.kill("SIGKILL");
    equal(await kernel.exited(), "SIGKILL");
    await waitUntilGone(pids);
  });

  it("goes on with empty variables after a cell has ended its process", async () => {
    await kernel.execute("const lost = 1");
    const exit = await kernel.execute("process.exit(0)");
    equal(readContent(exit, "error")?.["ename"], "ProcessEnded");
    equal((await kernel.execute("lost")).reply.content["ename"], "TypeScriptError");
    equal((await kernel.execute("const lost = 2; lost")).reply.content["status"], "ok");
  });

  it("tells an end that comes when nothing runs, to the last cell", async () => {
    const cell = await kernel.execute("setTimeout(() => process.exit(3), 100)");
    equal(cell.reply.content["status"], "ok");
    const findErrors = () =>
      kernel.published.filter(
        ({ header, parent }) => header.msg_type === "error" && parent?.msg_id === cell.reply.parent?.msg_id,
      );
    for (let tries = 0; findErrors().length === 0 && tries < 500; tries += 1) await sleep(20);
    const late = findErrors();
    deepEqual(
      late.map(({ content }) => content["ename"]),
      ["ProcessEnded"],
    );
  });

  it("ends with the program that started it, however that ends", async () => {
    const { spawnargs } = kernel.process;
    await kernel.send("shutdown_request", { restart: true }, "control").answered;
    await kernel.exited();
    const script = `
      const { spawn } = require("node:child_process");
      const child = spawn(${JSON.stringify(spawnargs[0])}, ${JSON.stringify(spawnargs.slice(1))}, { detached: true });
      console.log(child.pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface({ input: parent.stdout }), "line")) as [string];
    await sleep(500);
    equal(isRunning(Number(line)), true);
    parent.kill("SIGKILL");
    await waitUntilGone([Number(line)]);
  });

  it("ends when the Jupyter server that started it is gone before it looks", async () => {
    const { spawnargs } = kernel.process;
    await kernel.send("shutdown_request", { restart: true }, "control").answered;
    await kernel.exited();
    const gone = spawn("true");
    await once(gone, "exit");
    const [command = "", ...args] = spawnargs;
    const env = { ...process.env, JPY_PARENT_PID: String(gone.pid) };
    // It would not end, because we are its parent.
    await promisify(execFile)(command, args, { env, timeout: 20_000, killSignal: "SIGKILL" });
  });

  it("ends when the Jupyter server is gone that started it by way of another program", async () => {
    const { spawnargs } = kernel.process;
    await kernel.send("shutdown_request", { restart: true }, "control").answered;
    await kernel.exited();
    const server = spawn("sleep", ["60"]);
    const [command = "", ...args] = spawnargs;
    const env = { ...process.env, JPY_PARENT_PID: String(server.pid) };
    const child = spawn(command, args, { env, stdio: "ignore" });
    const ended = once(child, "exit", { signal: AbortSignal.timeout(20_000) });
    await sleep(1500);
    equal(child.exitCode, null);
    server.kill("SIGKILL");
    deepEqual(await ended, [0, null]);
  });

  it("says on stderr that a port is taken, and ends", async () => {
    const { spawnargs } = kernel.process;
    const [command = "", ...args] = spawnargs;
    await rejects(promisify(execFile)(command, args, { timeout: 20_000 }), /[Aa]ddress already in use/);
  });
});
