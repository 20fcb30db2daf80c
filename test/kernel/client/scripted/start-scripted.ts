import { createKernel } from "../../../../lib/kernel/client/create-kernel.js";
import { createDropWatch } from "../../../../lib/kernel/client/drop-watch.js";
import { greetKernel } from "../../../../lib/kernel/client/greet-kernel.js";
import type { Exit, KernelProcess } from "../../../../lib/kernel/client/kernel-process.js";
import { openTalk } from "../../../../lib/kernel/client/talk.js";
import { findDialect } from "../../../../lib/kernel/dialect/find-dialect.js";
import type { Kernel } from "../../../../lib/kernel/kernel.js";
import { createConnection } from "../../../../lib/kernel/protocol/connection.js";
import { type Script, serveScript } from "./serve-script.js";

/** Milliseconds in which it must have answered, unless something else is said. */
const GREETING = 20_000;

/** Starts a kernel that follows a script in our own process: everything of the client is real but the kernel's process. */
export async function startScripted(script: Script, greeting = GREETING): Promise<Kernel> {
  const connection = await createConnection("scripted");
  const process = createFakeProcess();
  const server = await serveScript(connection, script, (how) => {
    server.close();
    process.end(typeof how === "number" ? { code: how, signal: null } : { code: null, signal: how });
  });
  const talk = await openTalk(connection);
  const { info, unseen } = await greetKernel(talk, AbortSignal.timeout(greeting)).catch((cause: unknown) => {
    talk.close();
    server.close();
    throw cause;
  });
  const dialect = findDialect(info["implementation"]);
  return createKernel({
    spec: { name: "scripted", displayName: "", language: "text", argv: [], env: {}, interruptMode: "signal" },
    process: { ...process, kill: async () => server.close() },
    talk,
    dialect,
    drops: createDropWatch(talk, dialect, unseen),
    watchdog: {
      watchGroup() {},
      forgetGroup() {},
      watchFolder() {},
      forgetFolder() {},
      stop: async () => {},
    },
    kernelSession: talk.kernelSession(),
    info,
  });
}

function createFakeProcess(): Omit<KernelProcess, "kill"> & { end(exit: Exit): void } {
  let exit: Exit | undefined;
  let resolve: (exit: Exit) => void = () => {};
  const exited = new Promise<Exit>((settle) => {
    resolve = settle;
  });
  return {
    exit: () => exit,
    exited,
    printed: () => "",
    signal() {},
    end(ended) {
      exit ??= ended;
      resolve(exit);
    },
  };
}
