import type { Operation } from "./operation.js";

/** An operation whose file is loaded when it is first called: most of the many are never. */
export function deferOperation<Name extends string>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, Operation<never>>>>,
): Operation<never> {
  let loaded: Operation<never> | undefined;
  return async (call) => {
    loaded ??= (await load())[name];
    return loaded(call);
  };
}
