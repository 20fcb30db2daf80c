import type { NamedCell } from "./named-cell.js";

const FS = 'const fs = require("node:fs");';
const OURS = `const path = require("node:path");
const root = process.argv[1].replace(/main\\.js$/, "");`;

/** Cells that end well and try to make those below them look right. */
export const attempts: readonly NamedCell[] = [
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
];
