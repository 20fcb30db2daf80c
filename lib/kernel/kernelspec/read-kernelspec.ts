import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { SeigoError } from "../../message/error.js";
import type { Kernelspec } from "./kernelspec.js";

/** Reads the kernel.json of a folder. Throws a SeigoError that names the member that does not fit. */
export async function readKernelspec(folder: string): Promise<Kernelspec> {
  const path = join(folder, "kernel.json");
  const refuse = (reason: string, cause?: unknown): SeigoError =>
    new SeigoError('Cannot read the kernelspec "{path}": {reason}', {
      values: { path, reason },
      next: "Give the name of an installed kernel, or the path of a folder that holds a kernel.json.",
      cause,
    });
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw refuse((cause as Error).message, cause);
  }
  const spec = (typeof json === "object" && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
  const { argv, env = {}, display_name, language, interrupt_mode = "signal" } = spec;
  if (!Array.isArray(argv) || argv.length === 0 || !argv.every((part) => typeof part === "string")) {
    throw refuse(`argv: ${JSON.stringify(argv)}`);
  }
  if (typeof env !== "object" || env === null || Object.values(env).some((v) => typeof v !== "string")) {
    throw refuse(`env: ${JSON.stringify(env)}`);
  }
  if (interrupt_mode !== "signal" && interrupt_mode !== "message") {
    throw refuse(`interrupt_mode: ${JSON.stringify(interrupt_mode)}`);
  }
  const name = basename(folder);
  return {
    name,
    displayName: typeof display_name === "string" ? display_name : name,
    language: typeof language === "string" ? language : "",
    argv,
    env: env as Record<string, string>,
    interruptMode: interrupt_mode,
    folder,
  };
}
