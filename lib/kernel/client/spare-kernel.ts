import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { SpareOrder } from "../server/spare/spare-order.js";

/** The process of a kernel; both streams are read by whoever starts it. */
export type KernelChild = ChildProcessByStdio<null, Readable, Readable>;

const MAIN = fileURLToPath(new URL("../server/spare/main.js", import.meta.url));

let spare: KernelChild | undefined;

/**
 * Starts a process that becomes our own kernel when one is wanted, so that it is ready by then. `env` is what it may
 * know until then. It ends with us; nothing waits for it. Returns its process id; undefined when it cannot be started.
 */
export function startSpareKernel(env: NodeJS.ProcessEnv): number | undefined {
  if (spare !== undefined) return spare.pid;
  const child = spawn(process.execPath, [MAIN], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  }) as unknown as KernelChild;
  spare = child;
  child.once("error", () => {});
  child.once("exit", () => {
    if (spare === child) spare = undefined;
  });
  setReference(child, "unref");
  return child.pid;
}

/** Makes the spare process a kernel. Undefined when there is none. */
export function takeSpareKernel(order: SpareOrder): KernelChild | undefined {
  const child = spare;
  spare = undefined;
  if (child?.connected !== true) return undefined;
  setReference(child, "ref");
  child.send(order);
  return child;
}

/** Ends the spare process, if there is one. */
export function stopSpareKernel(): void {
  if (spare?.connected === true) spare.disconnect();
  spare = undefined;
}

/** A child's pipes are sockets in Node; the stream types do not say so. */
function setReference(child: KernelChild, name: "ref" | "unref"): void {
  const { stdout, stderr, channel } = child;
  for (const handle of [child, stdout, stderr, channel]) {
    (handle as unknown as Record<typeof name, () => void> | null | undefined)?.[name]();
  }
}
