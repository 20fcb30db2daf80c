import type { NamedCell } from "./named-cell.js";

const FAIL = 'throw new Error("no");';
const LATER = 'await new Promise((resolve) => setTimeout(resolve, 120)); throw new Error("no");';
const REJECT = 'void (async () => { throw new Error("no"); })();';
const FS = 'const fs = require("node:fs");';
/** The ids of cells are small numbers. */
const FORGED =
  'for (let id = 1; id < 500; id += 1) fs.writeSync(4, JSON.stringify({ type: "done", cell: id, completed: true }) + "\\n");';

/** Cells that fail and lie about it themselves. */
export const liars: readonly NamedCell[] = [
  ["a forged end on fd 4, then a throw", `${FS} ${FORGED} ${FAIL}`],
  ["a forged end on fd 4, then a throw after a wait", `${FS} ${FORGED} ${LATER}`],
  [
    "a forged end with a forged seal",
    `${FS} fs.writeSync(4, '{"number":1,"type":"done","cell":1,"completed":true}\\t' + "0".repeat(64) + "\\n"); ${LATER}`,
  ],
  ["garbage on fd 4", `${FS} fs.writeSync(4, "garbage\\n"); ${LATER}`],
  ["garbage without an end on fd 4", `${FS} fs.writeSync(4, "garbage"); ${FAIL}`],
  ["bytes that are no text on fd 4", `${FS} fs.writeSync(4, Buffer.of(0xff, 0xfe, 0, 10)); ${FAIL}`],
  ["null as an event", `${FS} fs.writeSync(4, "null\\n"); ${FAIL}`],
  ["an event without members", `${FS} fs.writeSync(4, "{}\\n"); ${FAIL}`],
  [
    "a stream event that is no text",
    `${FS} fs.writeSync(4, '{"type":"stream","cell":1,"name":"stdout","text":{}}\\n'); ${FAIL}`,
  ],
  [
    "a second introduction with a key of its own",
    `${FS} fs.writeSync(4, '{"type":"ready","key":"${"00".repeat(32)}"}\\n'); ${FAIL}`,
  ],
  ["a forged rest", `${FS} fs.writeSync(4, '{"type":"rest","pending":""}\\n'); ${FAIL}`],
  ["fd 4 closed", `${FS} fs.closeSync(4); ${FAIL}`],
  ["fd 4 closed and opened as a file", `${FS} fs.closeSync(4); fs.openSync("/dev/null", "w"); ${FAIL}`],
  ["fd 3 closed", `${FS} try { fs.closeSync(3); } catch {} ${FAIL}`],
  ["fd 5 closed", `${FS} try { fs.closeSync(5); } catch {} ${FAIL}`],
  [
    "every descriptor closed",
    `${FS} for (let fd = 3; fd < 40; fd += 1) try { fs.closeSync(fd); } catch {} ${FAIL}`,
  ],
  [
    "a program that writes to fd 4",
    `require("node:child_process").spawnSync("sh", ["-c", "echo '{\\"type\\":\\"done\\",\\"cell\\":1,\\"completed\\":true}' >&4"], { stdio: ["ignore", "ignore", "ignore", "ignore", 4] }); ${LATER}`,
  ],
  [
    "a worker that writes to fd 4",
    `const { Worker } = require("node:worker_threads");
await new Promise((resolve) => new Worker('require("fs").writeSync(4, "x\\\\n")', { eval: true }).on("exit", resolve)); ${FAIL}`,
  ],
  ["process.exit(0)", "process.exit(0);"],
  ["process.reallyExit(0)", "(process as any).reallyExit(0);"],
  ["process.exit(0) in a callback", "setTimeout(() => process.exit(0), 20); await new Promise(() => {});"],
  ["process.abort()", "process.abort();"],
  ["a kill of its own process", 'process.kill(process.pid, "SIGKILL"); await new Promise(() => {});'],
  ["process.exitCode = 0, then a throw", `process.exitCode = 0; ${FAIL}`],
  ["a thrown undefined", "throw undefined;"],
  ["a thrown null", "throw null;"],
  ["a thrown object whose message throws", "throw { get message() { throw 1; } };"],
  [
    "a thrown Proxy whose traps throw",
    'const trap = () => { throw new Error("trap"); }; throw new Proxy({}, { get: trap, has: trap, getPrototypeOf: trap, ownKeys: trap, getOwnPropertyDescriptor: trap });',
  ],
  [
    "an error whose name is a done event",
    'throw Object.assign(new Error("no"), { type: "done", name: "done" });',
  ],
  [
    "an error that says it is an interrupt",
    'throw Object.assign(new Error("no"), { code: "ERR_SCRIPT_EXECUTION_INTERRUPTED" });',
  ],
  [
    "an error whose stack throws",
    'throw Object.defineProperty(new Error("no"), "stack", { get() { throw 1; } });',
  ],
  ["a rejection that nobody handles", REJECT],
  ["a rejection with nothing", "void Promise.reject();"],
  [
    "a rejection in the turn in which the cell ends",
    'setImmediate(() => void Promise.reject(new Error("no")));',
  ],
  ["an exception in the turn in which the cell ends", 'setImmediate(() => { throw new Error("no"); });'],
  ["an exception on process.nextTick", 'process.nextTick(() => { throw new Error("no"); });'],
  ["an exception in a microtask", 'queueMicrotask(() => { throw new Error("no"); });'],
  ["an error event that nobody hears", 'new (require("node:events"))().emit("error", new Error("no"));'],
  [
    "a rejection one second after the last cell",
    'setTimeout(() => void Promise.reject(new Error("no")), 1000);',
  ],
  ["an exception two seconds after the last cell", 'setTimeout(() => { throw new Error("no"); }, 2000);'],
  ["an exit half a second after the last cell", "setTimeout(() => process.exit(0), 500);"],
  ["a timer that never ends", "setInterval(() => {}, 1000);"],
  [
    "a rejection ten seconds after the last cell",
    'setTimeout(() => void Promise.reject(new Error("no")), 10_000);',
  ],
  [
    "a program whose failure comes late",
    'require("node:child_process").exec("sleep 1; false", (failure: any) => { if (failure) throw failure; });',
  ],
  [
    "a worker that fails late",
    `new (require("node:worker_threads").Worker)('setTimeout(() => { throw new Error("no") }, 500)', { eval: true });`,
  ],
];
