import type { NamedCell } from "./named-cell.js";

/** Cells that look as if they lied, and do nothing wrong. */
export const honest: readonly NamedCell[] = [
  ["a value whose toJSON throws", "({ toJSON() { throw 1; } })"],
  ["a Promise subclass as a value", "class Mine extends Promise<number> {} Mine.resolve(1).constructor.name"],
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
];
