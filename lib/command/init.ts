import { relative, resolve } from "node:path";
import { Command } from "commander";
import { quoteWord } from "../account/quote-word.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { startWatchdog } from "../process/watchdog.js";
import { createProject } from "../starter/create-project.js";
import type { Terminal } from "./terminal.js";

/** Not all of the project is as it is meant to be: files were there before. */
const KEPT = 1;

interface Options {
  readonly package?: string;
}

/** `seigo init`: makes a project with a lesson that is right. */
export function createCommand(terminal: Terminal): Command {
  return new Command("init")
    .argument("[folder]", message("the project's folder; this one when left out"))
    .option(
      "--package <SPEC>",
      message("what npm installs as seigo (this one, packed, when left out)"),
      parsePackage,
    )
    .addHelpText(
      "after",
      `\n${message("Files that are there are never overwritten: they are named, and the exit status is 1.")}`,
    )
    .action((folder: string | undefined, options: Options) => init(folder, options, terminal));
}

async function init(folder: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  const { cwd, env, signal, stdout, stderr } = terminal;
  const path = resolve(cwd, folder ?? "");
  const watchdog = startWatchdog();
  try {
    if (options.package === undefined) stderr.write(`${message("Packing seigo for the project …")}\n`);
    const seigo = options.package === undefined ? {} : { seigo: options.package };
    const { written, kept } = await createProject(path, { watchdog, signal, env, ...seigo });
    if (written.length > 0) stdout.write(`${message("Made in {folder}:", { folder: path })}\n`);
    for (const file of written) stdout.write(`  ${file}\n`);
    if (kept.length > 0) {
      stderr.write(`${message("These were there before, and are as they were:")}\n`);
      for (const file of kept) stderr.write(`  ${file}\n`);
      terminal.end(KEPT);
    }
    const packed = [...written, ...kept].find((file) => file.endsWith(".tgz"));
    const install = kept.includes("package.json")
      ? `npm install ${quoteWord(packed === undefined ? `seigo@${options.package}` : `./${packed}`)}`
      : "npm install";
    const enter = path === cwd ? [] : [`cd ${quoteWord(formatFolder(relative(cwd, path)))}`];
    stdout.write(`${message("Next:")}\n`);
    for (const step of [...enter, install, "npx seigo run"]) stdout.write(`  ${step}\n`);
  } finally {
    await watchdog.stop();
  }
}

/** A folder as `cd` takes it: it reads a dash as an option. */
function formatFolder(path: string): string {
  return path.startsWith("-") ? `./${path}` : path;
}

function parsePackage(text: string): string {
  if (text.trim() !== "") return text;
  throw new SeigoError('Cannot read the command line: the option "{what}" needs a value.', {
    values: { what: "--package <SPEC>" },
    next: "Give a version, a file or an address, or leave the option out.",
  });
}
