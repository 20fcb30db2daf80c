import childProcess = require("node:child_process");
import fence = require("./fence.cjs");

interface SpawnOptions {
  envPairs?: string[];
}
type Spawn = (this: unknown, options: SpawnOptions) => unknown;
type Synchronous = (...args: unknown[]) => unknown;

/** Gives every child process the guard, also when its environment is emptied. */
function guardChildren(): void {
  const prototype = childProcess.ChildProcess.prototype as unknown as { spawn: Spawn };
  const { spawn } = prototype;
  prototype.spawn = function (options) {
    const env = fence.fenceEnvironment(readPairs(options.envPairs ?? []));
    const envPairs = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    return Reflect.apply(spawn, this, [{ ...options, envPairs }]);
  };
  for (const name of ["spawnSync", "execSync", "execFileSync"] as const) {
    Reflect.set(childProcess, name, guardSynchronous(childProcess[name] as Synchronous));
  }
}

function readPairs(pairs: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(
    pairs.map((pair) => {
      const end = pair.indexOf("=", 1);
      return [pair.slice(0, end), pair.slice(end + 1)];
    }),
  );
}

/** These do not go through a `ChildProcess`. Their options are the last argument, if there are any. */
function guardSynchronous(original: Synchronous): Synchronous {
  return new Proxy(original, {
    apply(target, self, args: unknown[]) {
      const last = args.at(-1);
      const isOptions = args.length > 1 && typeof last === "object" && last !== null && !Array.isArray(last);
      const options = isOptions ? (last as { env?: NodeJS.ProcessEnv }) : {};
      const others = isOptions ? args.slice(0, -1) : args.filter((arg) => arg !== undefined);
      const env = fence.fenceEnvironment(options.env ?? process.env);
      return Reflect.apply(target, self, [...others, { ...options, env }]);
    },
  });
}

export = { guardChildren };
