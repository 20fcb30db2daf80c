import type { Command } from "commander";
import type { Terminal } from "./terminal.js";

/** A file of this folder: makes the command, whose action calls `terminal.end` with its exit status. */
interface CommandModule {
  createCommand(terminal: Terminal): Command;
}

/** A command by name. It is loaded only when it is named. */
export interface CommandEntry {
  readonly name: string;
  /** One sentence for the list of commands: an English key of `ja/messages.json`. */
  readonly summary: string;
  load(): Promise<CommandModule>;
  /** Starts what takes long before the command's file is loaded; gives what ends it when it was not needed. */
  prepare?(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<() => void>;
}

/** All commands, in the order in which the help lists them. */
export const commands: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "Makes a project with a lesson, ready to run.",
    load: () => import("./init.js"),
  },
  {
    name: "run",
    summary: "Runs lessons and says whether what is printed is what happens.",
    load: () => import("./run.js"),
    prepare: async (argv, env) => (await import("./prepare-kernel.js")).prepareKernel(argv, env),
  },
  {
    name: "build",
    summary: "Makes notebooks of the lessons, with the outputs of a run.",
    load: () => import("./build.js"),
  },
  {
    name: "lab",
    summary: "Opens the lessons in JupyterLab, with a local account that is thrown away.",
    load: () => import("./lab.js"),
  },
  {
    name: "kernel",
    summary: "Makes seigo's TypeScript kernel known to Jupyter and VS Code.",
    load: () => import("./kernel.js"),
  },
  {
    name: "sandbox",
    summary: "Holds the local account until Ctrl-C, and prints the variables that lead to it.",
    load: () => import("./sandbox.js"),
  },
  {
    name: "env",
    summary: "Prints the variables of a running local account again, for another terminal.",
    load: () => import("./env.js"),
  },
  {
    name: "accounts",
    summary: "Lists, makes and removes accounts in a running local AWS.",
    load: () => import("./accounts.js"),
  },
  {
    name: "snapshot",
    summary: "Keeps a running local account as it is, goes back to it, and tells what has changed.",
    load: () => import("./snapshot.js"),
  },
  {
    name: "clock",
    summary: "Shows the clock of a running local account, and moves it.",
    load: () => import("./clock.js"),
  },
  {
    name: "why",
    summary: "Says why the local account allowed or refused a request.",
    load: () => import("./why.js"),
  },
];
