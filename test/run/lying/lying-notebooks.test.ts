import { equal, ok } from "node:assert/strict";
import { lyingNotebooks } from "./lying-notebooks.js";
import { createLyingRunner } from "./run-lying-notebook.js";

/** One of each kind; all of them are in lying-notebooks.proof.ts. */
const NAMES: readonly string[] = [
  "a forged end on fd 4, then a throw after a wait",
  "a forged end with a forged seal",
  "garbage on fd 4",
  "garbage without an end on fd 4",
  "null as an event",
  "a second introduction with a key of its own",
  "fd 4 closed",
  "a worker that writes to fd 4",
  "a thrown Proxy whose traps throw",
  "an exception in the turn in which the cell ends",
  "a rejection one second after the last cell",
  "an exit half a second after the last cell",
  "a timer that never ends",
  "a worker that fails late",
  "JSON.stringify replaced by one that gives a success, then a throw",
  "toJSON on every object, then a throw",
  "fs.writeSync replaced, then a throw",
  "Map.prototype.values replaced, then a rejection",
  "WeakMap.prototype.get and set replaced, then a rejection",
  "the iterator of arrays replaced, then a rejection",
  "Promise.prototype.then replaced by one that never fails, then a rejection",
  "Promise.race replaced by one that is done, then an exception in a callback",
  "vm.runInThisContext replaced, then a throw",
  "vm.Script.prototype.runInThisContext replaced, then a throw",
  "the prototype of vm.Script.prototype replaced, then a throw",
  "process.emit replaced, then a rejection",
  "rejections and exceptions heard by the cell's own, then a rejection",
  "an exception's capture callback, then an exception in a callback",
  "__tslab__ replaced, then a throw",
  "our own channel imported, to forge an end, then a throw",
  "our own contexts imported, to forget failures, then a rejection",
  "commands forged on the socket of our own, then a throw",
  "contexts replaced in the running resource, then a rejection",
  "process.emit wrapped, as signal-exit does",
  "a listener for an exit",
  "a timer that ends within a second",
  "a server that is left open",
  "a rejection that is handled before the cell ends",
];

describe("a lying notebook:", function () {
  this.timeout(60_000);
  const runner = createLyingRunner();
  after(() => runner.stop());

  it("at least 78 are known, no name twice", () => {
    const names = new Set(lyingNotebooks.map(({ name }) => name));
    equal(names.size, lyingNotebooks.length);
    ok(names.size >= 78);
    for (const name of NAMES) ok(names.has(name), name);
  });

  for (const notebook of lyingNotebooks.filter(({ name }) => NAMES.includes(name))) {
    it(`${notebook.name}: ${notebook.verdict}`, async () => {
      const { verdict, why } = await runner.run(notebook);
      equal(verdict, notebook.verdict, why);
    });
  }
});
