/** A notebook that lies, or only looks as if it did, and what is true of it. */
export interface LyingNotebook {
  /** What it does. */
  readonly name: string;
  readonly cells: readonly string[];
  /** What a truthful runner says of it. */
  readonly verdict: "right" | "wrong";
}

const FAIL = 'throw new Error("no");';
const FINE = 'console.log("fine");';
const LATER = 'await new Promise((resolve) => setTimeout(resolve, 120)); throw new Error("no");';
const REJECT = 'void (async () => { throw new Error("no"); })();';
const CALLBACK =
  'setTimeout(() => { throw new Error("no"); }, 20); await new Promise((resolve) => setTimeout(resolve, 300));';
const FS = 'const fs = require("node:fs");';
/** The ids of cells are small numbers. */
const FORGED =
  'for (let id = 1; id < 500; id += 1) fs.writeSync(4, JSON.stringify({ type: "done", cell: id, completed: true }) + "\\n");';
const OURS = `const path = require("node:path");
const root = process.argv[1].replace(/main\\.js$/, "");`;

/** Attempts to make a cell that fails look right, by the place of the attempt; and notebooks that do the same for good. */
export const lyingNotebooks: readonly LyingNotebook[] = [
  ...[
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
  ].map(([name = "", cell = ""]) => ({ name, cells: [cell], verdict: "wrong" as const })),
  ...[
    [
      "JSON.stringify replaced by one that gives a success",
      'JSON.stringify = () => \'{"type":"done","cell":2,"completed":true}\';',
    ],
    ["JSON.stringify replaced by one that throws", 'JSON.stringify = () => { throw new Error("mine"); };'],
    ["JSON.parse replaced", 'JSON.parse = () => ({ type: "rest" });'],
    [
      "toJSON on every object",
      'Object.defineProperty(Object.prototype, "toJSON", { value: () => ({ type: "clear", cell: 2 }), configurable: true });',
    ],
    [
      "toJSON on every array",
      'Object.defineProperty(Array.prototype, "toJSON", { value: () => { throw 1; }, configurable: true });',
    ],
    ["fs.writeSync replaced", `${FS} fs.writeSync = (_fd: number, data: any) => data.length;`],
    [
      "the binding of fs replaced",
      'const binding = (process as any).binding("fs"); binding.writeBuffer = (_fd: number, _data: any, _from: number, length: number) => length; binding.writeString = () => 1;',
    ],
    ["Buffer.from replaced", "Buffer.from = (() => new Uint8Array(0)) as any;"],
    ["Map.prototype.values replaced", "Map.prototype.values = function () { return [].values(); } as any;"],
    [
      "Map.prototype.get and set replaced",
      "Map.prototype.get = () => undefined; Map.prototype.set = function () { return this; };",
    ],
    [
      "WeakMap.prototype.get and set replaced",
      "WeakMap.prototype.get = () => undefined; WeakMap.prototype.set = function () { return this; };",
    ],
    ["the iterator of arrays replaced", "Array.prototype[Symbol.iterator] = function* () {} as any;"],
    [
      "Array.prototype methods replaced",
      'for (const name of ["map", "filter", "forEach", "push", "reverse", "includes", "join"]) (Array.prototype as any)[name] = () => [];',
    ],
    [
      "String.prototype methods replaced",
      'for (const name of ["split", "replace", "includes", "slice", "startsWith", "lastIndexOf", "charCodeAt"]) (String.prototype as any)[name] = () => "";',
    ],
    ["RegExp.prototype.exec replaced", "RegExp.prototype.exec = () => null;"],
    [
      "Function.prototype.call and apply replaced",
      "Function.prototype.call = (() => undefined) as any; Function.prototype.apply = (() => undefined) as any;",
    ],
    ["Function.prototype.bind replaced", "Function.prototype.bind = (() => () => undefined) as any;"],
    ["Reflect.apply replaced", "Reflect.apply = () => undefined;"],
    [
      "Promise.prototype.then replaced by one that never fails",
      'const { then } = Promise.prototype; Promise.prototype.then = function (this: Promise<unknown>, done: any) { return then.call(this, done, () => done?.({ type: "value" })); } as any;',
    ],
    [
      "Promise.prototype.constructor replaced",
      'Object.defineProperty(Promise.prototype, "constructor", { value: class { static get [Symbol.species]() { throw 1; } } });',
    ],
    ["Promise.race replaced by one that is done", "Promise.race = (async () => undefined) as any;"],
    [
      "Promise replaced",
      "(globalThis as any).Promise = class { constructor(run: any) { run(() => {}, () => {}); } then(f: any) { f?.(); return this; } catch() { return this; } static resolve() { return new this(() => {}); } static reject() { return new this(() => {}); } };",
    ],
    ["setImmediate replaced", "(globalThis as any).setImmediate = (run: any) => run();"],
    ["setTimeout replaced in node:timers", 'require("node:timers").setImmediate = () => {};'],
    [
      "queueMicrotask and process.nextTick replaced",
      "(globalThis as any).queueMicrotask = () => {}; (process as any).nextTick = () => {};",
    ],
    [
      "Atomics replaced",
      "(Atomics as any).load = () => 0; (Atomics as any).compareExchange = (_: any, __: number, old: number) => old;",
    ],
    ["vm.runInThisContext replaced", 'require("node:vm").runInThisContext = () => undefined;'],
    [
      "vm.Script.prototype.runInThisContext replaced",
      'require("node:vm").Script.prototype.runInThisContext = () => undefined;',
    ],
    [
      "the prototype of vm.Script.prototype replaced",
      'Object.setPrototypeOf(require("node:vm").Script.prototype, { runInContext: () => undefined });',
    ],
    [
      "the constructor behind vm.Script replaced",
      'Object.setPrototypeOf(require("node:vm").Script, class { runInThisContext() {} });',
    ],
    ["vm.Script replaced", 'require("node:vm").Script = class { runInThisContext() {} };'],
    ["process.emit replaced", "process.emit = (() => true) as any;"],
    [
      "EventEmitter.prototype.emit replaced",
      'const emit = require("node:events").prototype.emit; require("node:events").prototype.emit = function (name: string, ...rest: any[]) { return /rejection|exception/i.test(name) || emit.call(this, name, ...rest); };',
    ],
    ["the listeners of process removed", "process.removeAllListeners();"],
    [
      "rejections and exceptions heard by the cell's own",
      'for (const name of ["unhandledRejection", "uncaughtException"]) { process.removeAllListeners(name); process.on(name, () => {}); }',
    ],
    ["an exception's capture callback", "process.setUncaughtExceptionCaptureCallback(() => {});"],
    ["process.on and addListener replaced", "process.on = process.addListener = (() => process) as any;"],
    ["process replaced", "(globalThis as any).process = { ...process, emit: () => true, exit() {} };"],
    ["Error.prepareStackTrace that throws", "Error.prepareStackTrace = () => { throw 1; };"],
    [
      "Error's hasInstance replaced",
      "Object.defineProperty(Error, Symbol.hasInstance, { value: () => { throw 1; } });",
    ],
    ["util.inspect replaced", 'require("node:util").inspect = () => { throw 1; };'],
    [
      "fs, vm and crypto replaced for modules too",
      'const [fs, vm, crypto] = ["fs", "vm", "crypto"].map((name) => require(name)); fs.writeSync = (_: number, data: any) => data.length; vm.Script = class { runInThisContext() {} }; vm.Script.prototype.runInThisContext = () => undefined; crypto.hash = () => "0".repeat(64); require("node:module").syncBuiltinESMExports();',
    ],
    [
      "the prototype of tslab's exports replaced",
      "Object.setPrototypeOf((globalThis as any).__tslab__.exports, null);",
    ],
    [
      "a setter for every error",
      'Object.defineProperty(Object.prototype, "errors", { set() {}, get: () => [], configurable: true });',
    ],
    [
      "then on every object",
      'Object.defineProperty(Object.prototype, "then", { value(done: any) { done?.(); }, configurable: true });',
    ],
    [
      "type and status on every object",
      'Object.assign(Object.prototype, { type: "value", status: "ok", completed: true });',
    ],
    [
      "a setter for the first element of every array",
      "Object.defineProperty(Array.prototype, 0, { set() {}, get: () => undefined, configurable: true });",
    ],
    [
      "__tslab__ replaced",
      "(globalThis as any).__tslab__ = { exports: {}, require, bind() {}, checkAwait: () => undefined, checkLoop() {} };",
    ],
    [
      "the members of __tslab__ replaced",
      "Object.assign((globalThis as any).__tslab__, { bind() { throw { valueOf: 1 }; }, checkAwait: () => new Promise(() => {}) });",
    ],
    [
      "__tslab__.exports replaced",
      'Object.defineProperty((globalThis as any).__tslab__, "exports", { get: () => ({}) });',
    ],
    [
      "tslab's modules replaced in require.cache",
      'for (const [name, module] of Object.entries(require.cache)) if (name.includes("tslab")) (module as any).exports = new Proxy({}, { get: () => () => undefined });',
    ],
    [
      "our own channel imported, to forge an end",
      `${OURS} try { const { sendEvent } = require(path.join(root, "send-event.js")); for (let id = 1; id < 9; id += 1) sendEvent({ type: "done", cell: id, completed: true }); } catch {}`,
    ],
    [
      "our own contexts imported, to forget failures",
      `${OURS} const contexts = require(path.join(root, "cell-context.js")); contexts.createContexts().find().interrupted = true;`,
    ],
    [
      "our own witness imported, to make another one",
      `${OURS} const { createWitness } = require(path.join(root, "witness.js")); const other = createWitness(); for (let id = 1; id < 9; id += 1) other.done(id, true);`,
    ],
    [
      "our own main imported again",
      `${OURS} await new Function("url", "return import(url)")("file://" + path.join(root, "main.js") + "?again").catch(() => {});`,
    ],
    [
      "commands forged on the socket of our own",
      `for (const handle of (process as any)._getActiveHandles()) handle.emit?.("data", Buffer.from('{"type":"execute","cell":{"id":2,"name":"x","isAsync":false,"sideOutputs":[],"output":{"code":"","maps":[]}}}\\n'));`,
    ],
    [
      "commands altered on their way",
      'const { Readable } = require("node:stream"); const push = Readable.prototype.push; Readable.prototype.push = function (chunk: any, ...rest: any[]) { return push.call(this, Buffer.isBuffer(chunk) ? Buffer.from(String(chunk).replace(/throw/g, "     ").replace(/reject/g, "resolve")) : chunk, ...rest); };',
    ],
    [
      "contexts replaced in the running resource",
      'const resource = require("node:async_hooks").executionAsyncResource(); for (const key of Object.getOwnPropertySymbols(resource)) try { resource[key] = { id: 1, ended: false, interrupted: true, rejections: new Map() }; } catch {}',
    ],
    [
      "AsyncLocalStorage replaced",
      'const { AsyncLocalStorage } = require("node:async_hooks"); AsyncLocalStorage.prototype.run = (_: any, run: any) => run(); AsyncLocalStorage.prototype.getStore = () => ({ id: 1, ended: false, interrupted: true });',
    ],
    [
      "an async hook that calls what our code has put off",
      'require("node:async_hooks").createHook({ init(_: number, type: string, __: number, resource: any) { if (type === "Immediate") queueMicrotask(() => { try { resource._onImmediate?.(); } catch {} }); } }).enable();',
    ],
  ].flatMap(([name = "", attack = ""]) =>
    (
      [
        ["a throw", FAIL],
        ["a rejection", REJECT],
        ["an exception in a callback", CALLBACK],
      ] as const
    ).map(([what, cell]) => ({
      name: `${name}, then ${what}`,
      cells: [attack, cell],
      verdict: "wrong" as const,
    })),
  ),
  ...[
    ["a value whose toJSON throws", "({ toJSON() { throw 1; } })"],
    [
      "a Promise subclass as a value",
      "class Mine extends Promise<number> {} Mine.resolve(1).constructor.name",
    ],
    ["a rejection that is handled at once", "await Promise.reject(new Error('no')).catch(() => {});"],
    [
      "a rejection that is handled before the cell ends",
      "const late = Promise.reject(new Error('no')); await new Promise((r) => setTimeout(r, 60)); await late.catch(() => {});",
    ],
    ["a listener for rejections, and none comes", "process.on('unhandledRejection', () => {});"],
    [
      "a listener for an exit",
      "process.on('exit', () => {}); process.once('beforeExit', () => console.log('end'));",
    ],
    [
      "process.emit wrapped, as signal-exit does",
      "const emit0 = process.emit; process.emit = function (this: any, ...args: any[]) { return (emit0 as any).apply(this, args); } as any;",
    ],
    ["a timer that ends within a second", "setTimeout(() => console.log('late'), 700);"],
    ["a timer that is unref'd", "setTimeout(() => {}, 60_000).unref();"],
    ["a server that is left open", "require('node:http').createServer().listen(0, '127.0.0.1');"],
    [
      "JSON.stringify replaced by one that does the same",
      "const old = JSON.stringify; JSON.stringify = ((...args: any[]) => (old as any)(...args)) as any;",
    ],
    [
      "a program that inherits nothing of ours",
      "require('node:child_process').execFileSync('sh', ['-c', 'ls /proc/self/fd'], { encoding: 'utf8' }).length > 0",
    ],
    [
      "a polyfill on Array.prototype",
      "Object.defineProperty(Array.prototype, 'last', { get() { return this[this.length - 1]; }, configurable: true });",
    ],
    ["a caught error", "try { throw new Error('no'); } catch {}"],
    ["a thousand lines", "for (let i = 0; i < 1000; i += 1) console.log(i);"],
    ["a promise that never settles and that nobody waits for", "void new Promise(() => {});"],
  ].map(([name = "", cell = ""]) => ({ name, cells: [cell, FINE], verdict: "right" as const })),
];
