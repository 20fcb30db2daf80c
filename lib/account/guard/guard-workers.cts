import workerThreads = require("node:worker_threads");
import fence = require("./fence.cjs");

/** Gives every worker thread the guard. One without options of its own inherits it. */
function guardWorkers(): void {
  const Worker = new Proxy(workerThreads.Worker, {
    construct(target, [file, options = {}]: [string | URL, workerThreads.WorkerOptions?], newTarget) {
      const { env, execArgv } = options;
      const guarded = {
        ...options,
        ...(Array.isArray(execArgv) && { execArgv: ["--require", fence.GUARD, ...execArgv] }),
        ...(typeof env === "object" && env !== null && { env: fence.fenceEnvironment(env) }),
      };
      return Reflect.construct(target, [file, guarded], newTarget) as workerThreads.Worker;
    },
  });
  Reflect.set(workerThreads, "Worker", Worker);
}

export = { guardWorkers };
