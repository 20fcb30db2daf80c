import { deepEqual, equal, match, ok } from "node:assert/strict";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Execution, Kernel } from "../../../lib/kernel/kernel.js";
import type { Kernelspec } from "../../../lib/kernel/kernelspec/kernelspec.js";
import type { Output } from "../../../lib/notebook/output.js";
import type { Action } from "./fake-kernel.js";

const FAKE = new URL("./fake-kernel.js", import.meta.url).pathname;
/** Milliseconds of a cell that ends by itself; what is told "at once" does not wait for them. */
const LIMIT = 20_000;
const OK = ["reply", { status: "ok" }] as const;
const FAILED = [
  ["publish", "error", { ename: "E", evalue: "v", traceback: [] }],
  ["reply", { status: "error", ename: "E", evalue: "v", traceback: [] }],
] as const;
const IDLE = ["idle"] as const;
const REFUSED: Output = { output_type: "error", ename: "E", evalue: "v", traceback: [] };

function print(text: string, name = "stdout"): Action {
  return ["publish", "stream", { name, text }];
}

function show(text: string, id?: string, type = "display_data"): Action {
  const transient = id === undefined ? {} : { display_id: id };
  return ["publish", type, { data: { "text/plain": text }, metadata: {}, transient }];
}

function shown(text: string): Output {
  return { output_type: "display_data", data: { "text/plain": text }, metadata: {} };
}

function printed(text: string, name: "stdout" | "stderr" = "stdout"): Output {
  return { output_type: "stream", name, text };
}

function fakeSpec(interruptMode: Kernelspec["interruptMode"], implementation = "fake"): Kernelspec {
  const argv = [process.execPath, FAKE, "{connection_file}", implementation];
  return { name: "fake", displayName: "Fake", language: "json", argv, env: {}, interruptMode };
}

describe("a kernel that follows a script", function () {
  this.timeout(30_000);
  let kernel: Kernel;
  const start = async (spec = fakeSpec("signal")): Promise<void> => {
    kernel = await startKernel(spec, { cwd: process.cwd() });
  };
  const run = (actions: readonly Action[], timeout = LIMIT): Promise<Execution> =>
    kernel.execute(JSON.stringify(actions), { timeout });

  describe("and keeps the protocol", () => {
    before(() => start());
    after(() => kernel.stop());

    const rows: [string, readonly Action[], Partial<Execution>][] = [
      ["nothing", [OK, IDLE], { status: "ok", outputs: [], executionCount: 1 }],
      ["idle before the reply", [IDLE, ["wait", 100], OK], { status: "ok" }],
      [
        "streams, each name's texts together while nothing is between",
        [print("a"), print("b"), print("c", "stderr"), print("d"), OK, IDLE],
        { outputs: [printed("ab"), printed("c", "stderr"), printed("d")] },
      ],
      [
        "a result",
        [["publish", "execute_result", { data: { "text/plain": "1" }, metadata: { a: 1 } }], OK, IDLE],
        {
          outputs: [
            {
              output_type: "execute_result",
              execution_count: 4,
              data: { "text/plain": "1" },
              metadata: { a: 1 },
            },
          ],
        },
      ],
      [
        "an error message",
        [
          ["publish", "error", { ename: "AccessDenied", evalue: "no", traceback: ["1", "2"] }],
          ["reply", { status: "error" }],
          IDLE,
        ],
        {
          status: "error",
          error: { name: "AccessDenied", message: "no" },
          outputs: [{ output_type: "error", ename: "AccessDenied", evalue: "no", traceback: ["1", "2"] }],
        },
      ],
      [
        "an error in the reply only",
        [["reply", { status: "error", ename: "E", evalue: "v", traceback: [] }], IDLE],
        { status: "lost", outputs: [] },
      ],
      [
        "an error message although the reply says ok",
        [["publish", "error", { ename: "E", evalue: "v", traceback: [] }], OK, IDLE],
        { status: "lost" },
      ],
      [
        "stderr that looks like tslab's",
        [print("UnhandledPromiseRejection: Error: x\n", "stderr"), OK, IDLE],
        { status: "ok" },
      ],
      [
        "a display that is updated",
        [show("1", "d"), show("2"), show("3", "d", "update_display_data"), OK, IDLE],
        { outputs: [shown("3"), shown("2")] },
      ],
      [
        "a display shown twice and updated",
        [show("1", "e"), show("1", "e"), show("2", "e", "update_display_data"), OK, IDLE],
        { outputs: [shown("2"), shown("2")] },
      ],
      [
        "an update of a display that is not there",
        [show("3", "zzz", "update_display_data"), OK, IDLE],
        { outputs: [] },
      ],
      [
        "clear_output",
        [print("a"), ["publish", "clear_output", { wait: false }], print("b"), OK, IDLE],
        { outputs: [printed("b")] },
      ],
      [
        "clear_output that waits",
        [print("a"), ["publish", "clear_output", { wait: true }], print("b"), OK, IDLE],
        { outputs: [printed("b")] },
      ],
      [
        "clear_output that waits for nothing",
        [print("a"), ["publish", "clear_output", { wait: true }], OK, IDLE],
        { outputs: [printed("a")] },
      ],
      [
        "a forged message",
        [["forge", "stream", { name: "stdout", text: "forged" }], print("true"), OK, IDLE],
        { status: "lost", outputs: [printed("true")] },
      ],
      [
        "another request's output",
        [["stranger", "stream", { name: "stdout", text: "theirs" }], print("ours"), OK, IDLE],
        { outputs: [printed("ours")] },
      ],
      [
        "another request's idle",
        [["stranger", "status", { execution_state: "idle" }], print("a"), OK, ["wait", 50], print("b"), IDLE],
        { status: "ok", outputs: [printed("ab")] },
      ],
      ["another request's reply", [["strangeReply", { status: "error" }], OK, IDLE], { status: "ok" }],
      ["output after the reply", [OK, print("after"), IDLE], { outputs: [printed("after")] }],
      ["any other answer", [["reply", { status: "perhaps" }], IDLE], { status: "notRun" }],
      ["no status", [["reply", {}], IDLE], { status: "notRun" }],
      ["no idle", [print("a"), OK], { status: "lost", outputs: [printed("a")] }],
      ["no reply", [print("a"), IDLE], { status: "lost", outputs: [printed("a")] }],
    ];
    for (const [title, actions, wanted] of rows) {
      it(`understands ${title}`, async () => {
        const execution = await run(actions);
        const { status, detail } = execution;
        deepEqual(
          Object.fromEntries(Object.keys(wanted).map((key) => [key, execution[key as keyof Execution]])),
          wanted,
        );
        equal(detail === undefined, status === "ok" || status === "error", `detail: ${detail}`);
      });
    }

    it("tells a missing idle at once", async () => {
      const { status, duration } = await run([OK]);
      equal(status, "lost");
      ok(duration < LIMIT / 4, `${duration} ms`);
    });

    it("does not run a cell that is aborted, and says so", async () => {
      await run([["abortNext", 1, "aborted"], OK, IDLE]);
      const { status, detail } = await run([print("x"), OK, IDLE]);
      equal(status, "notRun");
      match(detail ?? "", /aborted/);
    });

    it("sends again what is aborted because of its own last error", async () => {
      equal((await run([["abortNext", 3, "aborted"], ...FAILED, IDLE])).status, "error");
      const { status, outputs } = await run([print("x"), OK, IDLE]);
      deepEqual([status, outputs], ["ok", [printed("x")]]);
    });

    it("does not send for ever what stays aborted", async () => {
      equal((await run([["abortNext", 1000, "aborted"], ...FAILED, IDLE])).status, "error");
      equal((await run([print("x"), OK, IDLE])).status, "notRun");
      while ((await run([["abortNext", 0, ""], OK, IDLE])).status !== "ok");
    });

    it("fails a cell that asks the reader for a line", async () => {
      const { status, detail, outputs } = await run([["input", "名前: "], OK, IDLE]);
      equal(status, "lost");
      match(detail ?? "", /名前: /);
      deepEqual(outputs, [printed('{"status":"ok","value":""}')]);
    });

    it("gives output that comes between cells to the cell it belongs to", async () => {
      await kernel.finish();
      const error = { ename: "Late", evalue: "too", traceback: [] };
      await run([print("one"), ["later", 50, "stream", { name: "stdout", text: " more" }], OK, IDLE]);
      await run([["later", 100, "error", error], OK, IDLE]);
      await run([print("three"), ["wait", 150], OK, IDLE]);
      const late = await kernel.finish();
      deepEqual(
        late.map(({ outputs, error }) => [outputs, error]),
        [
          [[printed("one more")], undefined],
          [[{ output_type: "error", ...error }], { name: "Late", message: "too" }],
        ],
      );
      equal((late[1]?.execution ?? 0) - (late[0]?.execution ?? 0), 1);
    });

    it("updates the display of an earlier cell", async () => {
      await run([show("1", "across"), OK, IDLE]);
      await run([show("2", "across", "update_display_data"), OK, IDLE]);
      deepEqual(
        (await kernel.finish()).map(({ outputs }) => outputs),
        [[shown("2")]],
      );
    });

    it("goes on after an interrupt that ended the cell", async () => {
      const { status, outputs } = await run([["untilInterrupted"], ...FAILED, IDLE], 200);
      deepEqual([status, outputs], ["timedOut", [printed("SIGINT"), REFUSED]]);
      equal((await run([OK, IDLE])).status, "ok");
    });

    it("gives its language's name", () => equal(kernel.languageInfo["name"], "json"));
  });

  describe("and ends", () => {
    afterEach(() => kernel.stop());

    it("says that it died, after its last words", async () => {
      await start();
      const { status, outputs, detail } = await run([print("last"), ["wait", 50], ["exit", 3]]);
      deepEqual([status, outputs], ["died", [printed("last")]]);
      match(detail ?? "", /3/);
    });

    it("says that it died between two cells", async () => {
      await start();
      await run([OK, IDLE]);
      equal((await run([OK, ["exit", 4]])).status, "died");
      const { status, detail } = await run([OK, IDLE]);
      equal(status, "notRun");
      match(detail ?? "", /4/);
      deepEqual(await kernel.finish(), []);
    });

    it("interrupts by message when the kernelspec says so", async () => {
      await start(fakeSpec("message"));
      const { status, outputs } = await run([["untilInterrupted"], ...FAILED, IDLE], 200);
      deepEqual([status, outputs], ["timedOut", [printed("interrupt_request"), REFUSED]]);
    });

    it("is killed when the interrupt does not end the cell", async () => {
      await start();
      equal((await run([["wait", 60_000]], 100)).status, "timedOut");
      equal((await run([OK, IDLE])).status, "notRun");
    });
  });
});
