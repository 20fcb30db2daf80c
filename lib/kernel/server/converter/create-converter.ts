import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { CellLanguage } from "../cell-language.js";
import type { Place } from "../move-process.js";
import type { ConverterAnswers, ConverterRequest } from "./converter-request.js";
import { findSnapshot } from "./snapshot/find-snapshot.js";

/** The process that holds TypeScript. It is started by the first question, and again after it has died. */
export interface Converter {
  /** Rejects when the process dies or TypeScript itself fails. */
  ask<T extends ConverterRequest["type"]>(
    request: Extract<ConverterRequest, { readonly type: T }>,
  ): Promise<ConverterAnswers[T]>;
  /** Starts the process before it is needed. */
  warm(): void;
  /** Goes on in another folder and environment. */
  move(place: Place): void;
  stop(): void;
}

interface Waiting {
  readonly request: ConverterRequest;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

interface Started {
  readonly process: ChildProcess;
  readonly asking: Map<number, Waiting>;
}

interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

/**
 * It holds syntax trees, most of which stay: room for young objects saves it no time and would cost 16 MB, and so would
 * an arena of the C library for each thread (glibc's; others do not know the variable). A snapshot wants V8's flags to
 * be those that it was made with.
 */
const YOUNG = "--max-semi-space-size=8";
const ALLOCATION = { MALLOC_ARENA_MAX: "1" };
const MAIN = fileURLToPath(new URL("./child/main.js", import.meta.url));

/**
 * Creates the converter, for the working folder until it is moved; no process is started yet. It starts from a snapshot when there is
 * one that fits, and without one when that fails.
 */
export function createConverter(
  startEnv: NodeJS.ProcessEnv = process.env,
  language: CellLanguage = "typescript",
): Converter {
  let place: Place = { cwd: process.cwd(), env: startEnv };
  let child: Started | undefined;
  let asked = 0;
  let isStopped = false;
  let isFit = true;

  const start = (): Started => {
    const snapshot = isFit ? findSnapshot(place.env) : undefined;
    const args = [...(snapshot === undefined ? [YOUNG] : ["--snapshot-blob", snapshot]), MAIN, language];
    const started = spawn(process.execPath, args, {
      cwd: place.cwd,
      env: { ...place.env, ...ALLOCATION },
      // A snapshot that does not fit ends in a long complaint of V8.
      stdio: ["ignore", "ignore", snapshot === undefined ? "inherit" : "ignore", "ipc"],
      // Out of our group: Ctrl-C is sent to all of it and is meant for the cell.
      detached: true,
    });
    const asking = new Map<number, Waiting>();
    let hasAnswered = false;
    started.on("message", ({ id, answer, failure }: Reply) => {
      hasAnswered = true;
      const asker = asking.get(id);
      asking.delete(id);
      if (failure === undefined) asker?.resolve(answer);
      else asker?.reject(new Error(failure));
    });
    const end = (reason: Error): void => {
      if (child?.process !== started) return;
      child = undefined;
      if (snapshot === undefined || hasAnswered || isStopped) {
        for (const { reject } of asking.values()) reject(reason);
        return;
      }
      // It is damaged. What was asked is asked again.
      isFit = false;
      void rm(snapshot, { force: true }).catch(() => {});
      child = start();
      for (const [id, asker] of asking) send(child, id, asker);
    };
    started.on("error", end);
    started.on("exit", (code, signal) => end(new Error(`the converter ended (${signal ?? code})`)));
    return { process: started, asking };
  };

  const send = (to: Started, id: number, asker: Waiting): void => {
    to.asking.set(id, asker);
    to.process.send({ id, request: asker.request }, (failure) => {
      // Its end tells those who wait.
      if (failure) to.process.kill("SIGKILL");
    });
  };

  return {
    ask<T extends ConverterRequest["type"]>(request: Extract<ConverterRequest, { readonly type: T }>) {
      child ??= start();
      const to = child;
      return new Promise<ConverterAnswers[T]>((resolve, reject) => {
        send(to, asked++, { request, resolve: (answer) => resolve(answer as ConverterAnswers[T]), reject });
      });
    },
    warm() {
      child ??= start();
    },
    move(next) {
      place = { cwd: next.cwd, env: { ...next.env } };
      // What goes wrong with it, the next question finds out.
      if (child !== undefined) this.ask<"move">({ type: "move", ...place }).catch(() => {});
    },
    stop() {
      isStopped = true;
      child?.process.kill("SIGKILL");
    },
  };
}
