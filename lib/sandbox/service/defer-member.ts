import { deferOperation } from "./defer-operation.js";
import type { Operation, Operations } from "./operation.js";

/** An operation of a family, which is loaded when the first of the family is called. */
export function deferMember(name: string, load: () => Promise<Operations>): Operation<never> {
  return deferOperation("operation", async () => {
    const operation = (await load())[name];
    if (operation === undefined) throw new Error(`Cannot call ${name}: its family has no such operation.`);
    return { operation };
  });
}
