import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findOutput } from "./find-output.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** TypeScript reads all of lib/. */
const LIMIT = 60_000;

/** Who prints or ends its process besides cli.ts, with what, and why it must. */
const EXCEPTIONS: readonly (readonly [path: string, what: string, reason: string])[] = [
  [
    "kernel/server/converter/child/serve-requests.ts",
    "process.exit",
    "the converter's process ends with the kernel's",
  ],
  [
    "kernel/server/executor/child/hear-process.ts",
    "process",
    "hears of failures before a cell's listeners do",
  ],
  ["kernel/server/executor/child/redirect-input.ts", "process", "gives a cell's process its stdin"],
  [
    "kernel/server/executor/child/redirect-output.ts",
    "process.stdout",
    "sends what a cell prints to the kernel",
  ],
  [
    "kernel/server/executor/child/redirect-output.ts",
    "process.stderr",
    "sends what a cell prints to the kernel",
  ],
  [
    "kernel/server/executor/child/redirect-output.ts",
    "console.clear",
    "sends to the kernel that a cell clears its output",
  ],
  [
    "kernel/server/executor/child/send-event.ts",
    "process",
    "ends a cell's process that nobody hears any more",
  ],
  [
    "kernel/server/executor/child/send-event.ts",
    "process.reallyExit",
    "ends a cell's process that nobody hears any more",
  ],
  ["kernel/server/executor/child/watch-rest.ts", "process", "asks Node what is still going on"],
  ["kernel/server/serve-kernel.ts", "process.exit", "the kernel's process ends when it has stopped"],
  ["kernel/server/spare/main.ts", "process.exit", "a spare kernel's process ends with its parent"],
  ["lab/cells/main.ts", "process.exit", "a process of its own, which TypeScript's watches would keep"],
  ["lab/jupyter/follow-parent.ts", "kill(-process.pid)", "a stock kernel's process ends with its server"],
  ["lab/jupyter/follow-parent.ts", "kill(process.pid)", "a stock kernel's process ends with its server"],
  ["lesson/answer/show.ts", "console.log", "prints in a reader's cell"],
  [
    "lesson/profile/read-profile.ts",
    "console.warn",
    "says in a reader's cell what the AWS CLI reads otherwise",
  ],
  ["lesson/profile/show-profile.ts", "console.log", "prints in a reader's cell"],
  ["lesson/refusal/expect-error.ts", "console.log", "prints in a reader's cell"],
  ["lesson/wait/create-progress.ts", "process.stderr", "says in a reader's cell that it waits, on one line"],
];

describe("lib/", function () {
  this.timeout(LIMIT);

  it("prints and exits in cli.ts, and where else it must", () => {
    const texts = readSources(join(ROOT, "lib"));
    assert.ok(Object.keys(texts).length > 500);
    const found = findOutput(texts).filter(({ path }) => path !== "cli.ts");
    assert.deepEqual(
      found.map(({ path, what }) => `${path} ${what}`).sort(),
      EXCEPTIONS.map(([path, what]) => `${path} ${what}`).sort(),
    );
  });

  for (const [path, line, what] of [
    ["run/run-notebook.ts", 'console.log("ran");', "console.log"],
    ["command/run.ts", "process.exit(1);", "process.exit"],
  ] as const) {
    it(`is not what it has to be when ${path} has ${what}`, () => {
      const text = readFileSync(join(ROOT, "lib", path), "utf8");
      assert.deepEqual(findOutput({ [path]: text }), []);
      const found = findOutput({ [path]: `${text}${line}\n` });
      assert.deepEqual(found, [{ path, line: text.split("\n").length, what }]);
    });
  }
});

describe("findOutput()", () => {
  const rows: readonly [text: string, ...found: string[]][] = [
    ['console.error("a");', "console.error"],
    ['console["log"]("a");', "console.log"],
    ["const print = console.log;", "console.log"],
    ["const { log } = console;", "console.log"],
    ["run(console);", "console"],
    ['process.stdout.write("a");', "process.stdout"],
    ['process?.stderr.write("a");', "process.stderr"],
    ["process.exitCode = 1;", "process.exitCode"],
    ["const { env, exit } = process;", "process.exit"],
    ["run({ process });", "process"],
    ["globalThis.process.exit();", "process.exit"],
    ["process.abort();", "process.abort"],
    ['process.kill(process.pid, "SIGKILL");', "kill(process.pid)"],
    ['writeSync(1, "a");', "writeSync(1)"],
    ['fs.writeFileSync("/dev/stderr", "a");', 'writeFileSync("/dev/stderr")'],
    ["console.log(process.stdout);", "console.log", "process.stdout"],
    ["global.process.exit(1);", "process.exit"],
    ["global.console.log(1);", "console.log"],
    ["globalThis.global.console.log(1);", "console.log"],
    ["const p = globalThis; p.console.log(1);", "console.log"],
    ["const p: any = globalThis; const q = p; q.process.exit(1);", "process.exit"],
    ['(globalThis as any).process["exit"](1);', "process.exit"],
    ["const { process: p, console: c } = globalThis;", "process", "console"],
    ["const { console: c } = global as any;", "console"],
    ["(process as any).exit(1);", "process.exit"],
    ['process._rawDebug("x");', "process._rawDebug"],
    ['fs.write(1, "a", stop);', "write(1)"],
    ['const OUT = 2; fs.writeSync(OUT, "a");', "writeSync(2)"],
    ['import { writeSync as write } from "node:fs"; write(1, "a");', "writeSync(1)"],
    ["const write = fs.writeSync; write(1);", "writeSync(1)"],
    ["new tty.WriteStream(1);", "WriteStream(1)"],
    ['openSync("/proc/self/fd/1", "w");', 'openSync("/proc/self/fd/1")'],
    ["const a = b; const b = a; a.process.exit(); const global = started; global.process.exit();"],
    ["const p = globalThis; p.process.env; p.fetch(url); Object.assign(globalThis, { a: 1 });"],
    ["const EVENTS = 3; writeSync(EVENTS, line); new WriteStream(3); (process as any).env;"],
    ["process.env; process.argv; process.pid; process.kill(pid);"],
    ["const { env, pid } = process;"],
    ["function stop(process: Kernel) { process.exit(); }"],
    ["const { process } = started; process.exit();"],
    ["const { process: p, console: c } = started; p.exit();"],
    ["started.process.exit();"],
    ["let at: typeof process; interface Started { process: Kernel; console: string }"],
    [
      'const all = { process: 1, console: 2 }; socket.write("1"); globalThis.process.env; writeFileSync(path, "1");',
    ],
  ];

  for (const [text, ...found] of rows) {
    it(`finds ${found.join(", ") || "nothing"} in ${text}`, () => {
      assert.deepEqual(
        findOutput({ "a.ts": `${text}\nexport {};\n` }).map(({ what }) => what),
        found,
      );
    });
  }
});

function readSources(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.c?ts$/.test(name),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
