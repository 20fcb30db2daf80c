import vm from "node:vm";
import { apply, freeze } from "./intrinsics.js";

/**
 * Makes what runs a cell's code as tslab does, in the global context and ended by SIGINT, and returns what its function
 * returns. Nothing on the way can be replaced by an earlier cell, which would have to run in its place.
 */
export function createCodeRunner(): (code: string, name: string, isAsync: boolean) => unknown {
  // Taken once: what is imported by name follows its module, which a cell can change.
  const { Script } = vm;
  const { runInThisContext } = Script.prototype;
  for (let one: object = Script; one !== Function.prototype; one = Object.getPrototypeOf(one) as object) {
    freeze(one);
    freeze((one as typeof Script).prototype);
  }
  return (code, name, isAsync) => {
    // In a function, where names of earlier cells can be declared again.
    const head = `(${isAsync ? "async " : ""}function(exports, require) { `;
    const call = "})(__tslab__.exports, __tslab__.require)";
    const script = new Script(`${head}${code}\n//# sourceURL=${name}\n${call}`);
    return apply(runInThisContext, script, [{ __proto__: null, breakOnSigint: true }]);
  };
}
