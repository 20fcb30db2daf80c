import { deepEqual, equal } from "node:assert/strict";
import { tmpdir } from "node:os";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Kernel } from "../../../lib/kernel/kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import { privateCache } from "./private-cache.js";

const TIMEOUT = 20_000;
const UNSHOWN = "What was thrown cannot be shown.";
const TRAPS = `{
  get() { throw 1 }, has() { throw 2 }, getPrototypeOf() { throw 3 }, ownKeys() { throw 4 },
  getOwnPropertyDescriptor() { throw 5 },
}`;
const getter = (error: string, name: string): string =>
  `Object.defineProperty(${error}, "${name}", { get() { throw 1 } })`;

describe("a thrown value whose own code throws", function () {
  this.timeout(60_000);
  let kernel: Kernel;
  before(async () => {
    const env = { ...process.env, SEIGO_LANG: "en", XDG_CACHE_HOME: privateCache };
    kernel = await startKernel(await findKernelspec("seigo"), { cwd: tmpdir(), env });
  });
  after(() => kernel.stop());

  /** What is thrown, and the first line of the message that the cell's error has. */
  const rows: readonly (readonly [title: string, thrown: string, message: string])[] = [
    ["a getter of message", "{ get message() { throw 1 } }", "{ message: [Getter] }"],
    ["a getter of an error's message", getter('new Error("x")', "message"), ""],
    ["a getter of an error's name", getter('new TypeError("x")', "name"), "x"],
    ["a getter of an error's stack", getter('new Error("x")', "stack"), "x"],
    ["a getter of an error's code", getter('new Error("x")', "code"), "x"],
    ["a getter of an error's cause", getter('new Error("x")', "cause"), "x"],
    [
      "an error's message that is no text",
      "Object.assign(new Error(), { message: { toString() { throw 1 } } })",
      "",
    ],
    [
      "a getter of an AWS error's code",
      "{ $fault: 1, $metadata: 2, get Code() { throw 1 } }",
      "{ '$fault': 1, '$metadata': 2, Code: [Getter] }",
    ],
    ["toString", "{ toString() { throw 1 } }", "{ toString: [Function: toString] }"],
    ["inspect.custom", '{ a: 1, [Symbol.for("nodejs.util.inspect.custom")]() { throw 1 } }', "{"],
    ["Symbol.toStringTag", "{ get [Symbol.toStringTag]() { throw 1 } }", UNSHOWN],
    ["a getter of constructor", getter("{}", "constructor"), "{}"],
    ["a getter of then", "{ get then() { throw 1 } }", "{ then: [Getter] }"],
    ["traps of a proxy of an object", `new Proxy({ a: 1 }, ${TRAPS})`, "{ a: 1 }"],
    ["traps of a proxy of an error", `new Proxy(new Error("x"), ${TRAPS})`, "Error: x"],
    ["traps of a proxy of a class", `new Proxy(class A {}, ${TRAPS})`, "[class A]"],
    ["traps of what it inherits from", `Object.create(new Proxy({}, ${TRAPS}))`, UNSHOWN],
    [
      "a proxy that is revoked",
      "(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()",
      "<Revoked Proxy>",
    ],
  ];
  for (const [title, thrown, message] of rows) {
    it(`ends the cell: ${title}`, async () => {
      for (const source of [
        `throw ${thrown};`,
        `await Promise.reject(${thrown});`,
        `void Promise.reject(${thrown});`,
        `setTimeout(() => { throw ${thrown}; }); await new Promise(() => {});`,
      ]) {
        const { status, error } = await kernel.execute(source, { timeout: TIMEOUT });
        deepEqual([status, error?.name, error?.message.split("\n")[0]], ["error", "Error", message], source);
      }
      equal((await kernel.execute("1", { timeout: TIMEOUT })).status, "ok");
    });
  }
});
