import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { quoteWord } from "../account/quote-word.js";
import { installKernelspec, type KernelspecPlace } from "../kernel/kernelspec/install-kernelspec.js";
import { TSLAB_NAMES } from "../kernel/kernelspec/tslab-names.js";
import { KERNEL_ENTRY } from "../lab/kernel/kernel-entry.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import type { Terminal } from "./terminal.js";

interface Options {
  readonly user?: true;
  readonly sysPrefix?: true;
  readonly prefix?: string;
  readonly name?: string;
}

/** `seigo kernel install`: makes our kernel known to Jupyter and VS Code, which then start it by themselves. */
export function createCommand(terminal: Terminal): Command {
  const places = ["user", "sysPrefix", "prefix"] as const;
  const place = (name: (typeof places)[number], flags: string, text: string): Option =>
    new Option(flags, text).conflicts(places.filter((other) => other !== name));
  const install = new Command("install")
    .description(message("Makes the kernel known to Jupyter and VS Code; needs no Python."))
    .addOption(place("user", "--user", message("for you (the default)")))
    .addOption(place("sysPrefix", "--sys-prefix", message("for the active virtual or conda environment")))
    .addOption(place("prefix", "--prefix <DIR>", message("below DIR/share/jupyter/kernels")))
    .option(
      "--name <NAME>",
      message("the name that notebooks call it by (the default: tslab, and jslab for JavaScript)"),
    )
    .action(async (options: Options) => {
      const { env, stdout, stderr } = terminal;
      const names = options.name === undefined ? TSLAB_NAMES.map(({ name }) => name) : [options.name];
      for (const name of names) {
        const folder = await installKernelspec(name, findPlace(options, terminal), env, KERNEL_ENTRY);
        stdout.write(`${folder}\n`);
      }
      if (options.prefix !== undefined) stderr.write(`${describePrefix(options.prefix, terminal)}\n`);
      for (const line of describeNext()) stderr.write(`${line}\n`);
    });
  const warm = new Command("warm")
    .description(
      message("Makes the snapshot that the kernel's TypeScript starts from; 140 MB in your cache."),
    )
    .action(async () => {
      const { buildSnapshot } = await import("../kernel/server/converter/snapshot/build-snapshot.js");
      const path = await buildSnapshot(terminal.env).catch(refuseBuild);
      if (path === undefined) {
        throw new SeigoError("Cannot start from a snapshot with Node {version}.", {
          values: { version: process.version },
          next: "The kernel works without it; another release of Node may be able to.",
        });
      }
      terminal.stdout.write(`${path}\n`);
    });
  return new Command("kernel").addCommand(install).addCommand(warm);
}

/** Front ends look into folders of their own, and in those that a variable names. */
function describePrefix(prefix: string, { cwd }: Terminal): string {
  const path = join(resolve(cwd, prefix), "share", "jupyter");
  return message("Unless Jupyter looks there already, name it: {line}", {
    line: `export JUPYTER_PATH=${quoteWord(path)}\${JUPYTER_PATH:+:$JUPYTER_PATH}`,
  });
}

/** What to do in which front end, and where AWS calls go there. */
function describeNext(): readonly string[] {
  return [
    message('In VS Code: open a notebook, choose "Select Kernel", "Jupyter Kernel…", then "TypeScript".'),
    message('In Jupyter: reload its page, then choose "TypeScript" in the launcher or the menu Kernel.'),
    message(
      "AWS calls of its cells never go to a real account: they go to the local account that runs (seigo sandbox), or to one for the kernel alone.",
    ),
  ];
}

/** What Node or V8 said may be long; its last line says what was wrong. */
function refuseBuild(cause: unknown): never {
  const text = cause instanceof Error ? cause.message : String(cause);
  throw new SeigoError("Cannot make the snapshot: {reason}", {
    values: { reason: text.trim().split("\n").at(-1) ?? "" },
    next: "The kernel works without it.",
    cause,
  });
}

function findPlace({ sysPrefix, prefix }: Options, { cwd }: Terminal): KernelspecPlace {
  if (prefix !== undefined) return { prefix: resolve(cwd, prefix) };
  return sysPrefix ? "sys-prefix" : "user";
}
