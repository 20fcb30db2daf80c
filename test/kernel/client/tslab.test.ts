import { deepEqual, equal, match, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Execution, Kernel } from "../../../lib/kernel/kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import type { Output } from "../../../lib/notebook/output.js";
import { isRunning } from "../../../lib/process/is-running.js";

/** The `sleep` that must be gone would last for 1,000 seconds. */
const REAP_LIMIT = 10_000;
const TIMEOUT = 20_000;

function readText(outputs: readonly Output[], name = "stdout"): string {
  return outputs
    .map((output) => (output.output_type === "stream" && output.name === name ? output.text : ""))
    .join("");
}

describe("the stock tslab", function () {
  this.timeout(60_000);
  let kernel: Kernel;
  const run = (source: string, timeout = TIMEOUT): Promise<Execution> => kernel.execute(source, { timeout });
  const start = async (): Promise<void> => {
    kernel = await startKernel(await findKernelspec("tslab"), { cwd: process.cwd() });
  };

  describe("as long as it lives", () => {
    before(start);
    after(() => kernel.stop());

    it("runs a cell and keeps its variables", async () => {
      deepEqual((await run("const a = 20; console.log('a is', a)")).outputs, [
        { output_type: "stream", name: "stdout", text: "a is 20\n" },
      ]);
      const { status, outputs, executionCount, duration, detail, error } = await run("a + 1");
      deepEqual([status, readText(outputs), detail, error], ["ok", "21\n", undefined, undefined]);
      ok(executionCount !== null && executionCount > 1);
      ok(duration > 0);
    });

    const failures: [string, string, Execution["error"]][] = [
      ["a thrown error", "throw new TypeError('boo')", { name: "TypeError", message: "boo" }],
      [
        "an error after an await",
        "await 0; throw new RangeError('far')",
        { name: "RangeError", message: "far" },
      ],
      ["a thrown string", "throw 'stop'", { name: "Error", message: "stop" }],
      [
        "an AWS error by its code",
        "throw Object.assign(new Error('no'), { name: 'NoSuchEntityException', $metadata: {}, Code: 'NoSuchEntity' })",
        { name: "NoSuchEntity", message: "no" },
      ],
      [
        "an error after console.error of the cell's own",
        "console.error('1:1 - mine'); throw new Error('x')",
        { name: "Error", message: "x" },
      ],
      [
        "diagnostics",
        "const s: string = 1;\nconst n: number = 's';",
        {
          name: "TypeScriptError",
          message:
            "1:7 - Type 'number' is not assignable to type 'string'.\n2:7 - Type 'string' is not assignable to type 'number'.",
        },
      ],
      [
        "a promise that is rejected without a handler",
        "void Promise.reject(new RangeError('late'))",
        { name: "RangeError", message: "late" },
      ],
      [
        "an exception in a callback while the cell runs",
        "setTimeout(() => { throw new TypeError('tick') }, 10); await new Promise((r) => setTimeout(r, 100))",
        { name: "TypeError", message: "tick" },
      ],
    ];
    for (const [title, source, error] of failures) {
      it(`fails on ${title}, and runs the next cell sent at once`, async () => {
        const failed = await run(source);
        deepEqual([failed.status, failed.error], ["error", error]);
        const next = await run("console.log('next')");
        deepEqual([next.status, readText(next.outputs)], ["ok", "next\n"]);
      });
    }

    it("does not take a cell's own stderr for a failure", async () => {
      const { status, outputs } = await run("console.error('only said')");
      deepEqual([status, readText(outputs, "stderr")], ["ok", "only said\n"]);
    });

    it("tells each output as it arrives", async () => {
      const seen: Output[] = [];
      const source = "console.log('one'); await new Promise((r) => setTimeout(r, 50)); console.log('two')";
      const { outputs } = await kernel.execute(source, {
        timeout: TIMEOUT,
        onOutput: (output) => seen.push(output),
      });
      deepEqual(
        seen.map((output) => readText([output])),
        ["one\n", "two\n"],
      );
      equal(outputs.length, 1);
    });

    it("says quickly that output was lost", async () => {
      const { status, detail, duration } = await run("for (let i = 0; i < 5000; i++) console.log(i)");
      equal(status, "lost");
      match(detail ?? "", /\d/);
      ok(duration < TIMEOUT / 2, `${duration} ms`);
    });

    it("says that output was lost although the idle came", async () => {
      const flood = "for (let i = 0; i < 700; i++) console.log(i);";
      const { status } = await run(
        `${flood} await new Promise((r) => setTimeout(r, 100)); console.log('end')`,
      );
      equal(status, "lost");
    });

    it("loses nothing of many small cells in a row", async () => {
      for (let cell = 0; cell < 200; cell += 1) {
        const { status, outputs } = await run("console.log(1);console.log(2);console.log(3)");
        deepEqual([cell, status, readText(outputs)], [cell, "ok", "1\n2\n3\n"]);
      }
    });

    it("updates and clears displays", async () => {
      const shown = await run(
        "import { display, newDisplay } from 'tslab'; const d = newDisplay(); d.text('1'); d.text('2')",
      );
      deepEqual(shown.outputs, [{ output_type: "display_data", data: { "text/plain": "2" }, metadata: {} }]);
      equal((await run("d.text('3')")).status, "ok");
      const late = await kernel.finish();
      deepEqual(
        late.map(({ outputs }) => outputs),
        [[{ output_type: "display_data", data: { "text/plain": "3" }, metadata: {} }]],
      );
    });

    it("gives a rejection after idle to the cell that was last", async () => {
      deepEqual(await kernel.finish(), []);
      const { status } = await run(
        "setTimeout(() => void Promise.reject(new RangeError('later')), 50); console.log('x')",
      );
      equal(status, "ok");
      const late = await kernel.finish();
      deepEqual(
        late.map(({ error }) => error),
        [{ name: "RangeError", message: "later" }],
      );
      match(readText(late[0]?.outputs ?? []), /^x\n$/);
      deepEqual(await kernel.finish(), []);
    });

    it("is interrupted before it runs when the signal is already aborted", async () => {
      const { status } = await kernel.execute("console.log(1)", {
        timeout: TIMEOUT,
        signal: AbortSignal.abort(),
      });
      equal(status, "interrupted");
      equal((await run("1")).status, "ok");
    });
  });

  describe("when it has to end", () => {
    beforeEach(start);
    afterEach(() => kernel.stop());

    const limits: [string, string][] = [
      ["a synchronous loop", "console.log('begun'); for (;;);"],
      ["a loop after an await", "console.log('begun'); await 0; for (;;);"],
      [
        "an await that never ends",
        "console.log('begun'); await new Promise(() => setInterval(() => {}, 1000))",
      ],
    ];
    for (const [title, source] of limits) {
      it(`ends ${title} at the time limit, with what it printed`, async () => {
        const { status, outputs, detail, duration } = await run(source, 1000);
        equal(status, "timedOut");
        match(readText(outputs), /^begun\n/);
        match(detail ?? "", /1/);
        ok(duration < TIMEOUT / 2, `${duration} ms`);
        const next = await run("1");
        equal(next.status, "notRun");
        match(next.detail ?? "", /SIGKILL/);
      });
    }

    it("says that the process died, with its status", async () => {
      const { status, detail, duration } = await run("console.log('bye'); process.exit(7)");
      equal(status, "died");
      match(detail ?? "", /7/);
      ok(duration < TIMEOUT / 2, `${duration} ms`);
    });

    it("says that the process was killed, with the signal", async () => {
      const { status, detail } = await run(
        "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})",
      );
      equal(status, "died");
      match(detail ?? "", /SIGKILL/);
    });

    it("is interrupted by the caller", async () => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 300);
      const { status, duration } = await kernel.execute("for (;;);", {
        timeout: TIMEOUT,
        signal: controller.signal,
      });
      equal(status, "interrupted");
      ok(duration < TIMEOUT / 2, `${duration} ms`);
    });

    it("ends with what its cells started", async () => {
      const { outputs } = await run(
        "import { spawn } from 'child_process'; const c = spawn('sleep', ['1000']); console.log(c.pid)",
      );
      const pid = Number(readText(outputs));
      ok(process.kill(pid, 0));
      await kernel.stop();
      // A killed orphan keeps its number until init has looked after it.
      const end = performance.now() + REAP_LIMIT;
      while (isRunning(pid) && performance.now() < end) await sleep(20);
      equal(isRunning(pid), false);
    });
  });
});
