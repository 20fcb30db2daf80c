import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ConverterAnswers, ConverterRequest } from "./converter-request.js";

/** The process that holds TypeScript. It is started by the first question, and again after it has died. */
export interface Converter {
  /** Rejects when the process dies or TypeScript itself fails. */
  ask<T extends ConverterRequest["type"]>(
    request: Extract<ConverterRequest, { readonly type: T }>,
  ): Promise<ConverterAnswers[T]>;
  /** Starts the process before it is needed. */
  warm(): void;
  stop(): void;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

const MAIN = fileURLToPath(new URL("./child/main.js", import.meta.url));

/** Creates the converter for the working folder; no process is started yet. */
export function createConverter(): Converter {
  let child: ChildProcess | undefined;
  let asked = 0;
  let waiting = new Map<number, Waiting>();

  const start = (): ChildProcess => {
    const started = spawn(process.execPath, [MAIN], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      // Out of our group: Ctrl-C is sent to all of it and is meant for the cell.
      detached: true,
    });
    const asking = new Map<number, Waiting>();
    waiting = asking;
    started.on("message", ({ id, answer, failure }: Reply) => {
      const asker = asking.get(id);
      asking.delete(id);
      if (failure === undefined) asker?.resolve(answer);
      else asker?.reject(new Error(failure));
    });
    const end = (reason: Error): void => {
      if (child === started) child = undefined;
      for (const { reject } of asking.values()) reject(reason);
      asking.clear();
    };
    started.on("error", end);
    started.on("exit", (code, signal) => end(new Error(`the converter ended (${signal ?? code})`)));
    return started;
  };

  return {
    ask<T extends ConverterRequest["type"]>(request: Extract<ConverterRequest, { readonly type: T }>) {
      child ??= start();
      const to = child;
      const id = asked++;
      return new Promise<ConverterAnswers[T]>((resolve, reject) => {
        waiting.set(id, { resolve: (answer) => resolve(answer as ConverterAnswers[T]), reject });
        to.send({ id, request }, (failure) => {
          if (failure) reject(failure);
        });
      });
    },
    warm() {
      child ??= start();
    },
    stop() {
      child?.kill("SIGKILL");
    },
  };
}
