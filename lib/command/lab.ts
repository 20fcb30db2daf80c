import { resolve } from "node:path";
import { Command } from "commander";
import { openBrowser } from "../lab/open-browser.js";
import { prepareLab } from "../lab/prepare-lab.js";
import { type Lab, startLab } from "../lab/start-lab.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { startWatchdog } from "../process/watchdog.js";
import { findLessonFolder, SHIPPED } from "./find-lesson-folder.js";
import { formatCall } from "./format-call.js";
import { parsePort } from "./parse-port.js";
import type { Terminal } from "./terminal.js";

interface Options {
  readonly browser: boolean;
  readonly port?: number;
  readonly work: string;
  readonly prepare?: true;
  readonly shipped?: true;
  readonly stockKernel?: true;
}

/** `seigo lab`: the lessons in JupyterLab, with the local account. */
export function createCommand(terminal: Terminal): Command {
  return new Command("lab")
    .option("--no-browser", message("only print the address, open no browser"))
    .option("--port <PORT>", message("JupyterLab's port (8888, or another free one)"), parsePort)
    .option("--work <DIR>", message("your folder; files in it are never overwritten"), "work")
    .option("--shipped", message("the lessons that come with seigo, also where there is a folder ja"))
    .option("--prepare", message("install and copy what is needed, and start nothing"))
    .option("--stock-kernel", message("use tslab's own kernel, not seigo's"))
    .action((options: Options) => openLab(options, terminal));
}

async function openLab(options: Options, terminal: Terminal): Promise<void> {
  const { cwd, env, signal } = terminal;
  const work = resolve(cwd, options.work);
  const lessonFolder = options.shipped ? SHIPPED : findLessonFolder(cwd);
  const watchdog = startWatchdog();
  try {
    const prepared = await prepareLab(lessonFolder, work, {
      watchdog,
      signal,
      env,
      ...createProgress(terminal),
    });
    if (options.prepare) return;
    say(terminal, message("Starting JupyterLab and the local account …"));
    const { port, stockKernel = false } = options;
    const lab = await startLab(prepared, {
      watchdog,
      signal,
      env,
      work,
      stockKernel,
      ...(port === undefined ? {} : { port }),
    });
    try {
      announce(lab, work, terminal);
      if (options.browser) openBrowser(lab.url, env);
      await waitForEnd(lab, terminal);
    } finally {
      say(terminal, message("Stopping JupyterLab and the local account …"));
      await lab.stop();
    }
    say(terminal, message("Stopped. Your notebooks are kept in {work}.", { work }));
  } finally {
    await watchdog.stop();
  }
}

function announce({ url, accountId, accountUrl }: Lab, work: string, terminal: Terminal): void {
  say(terminal, "");
  say(terminal, message("JupyterLab is ready:"));
  terminal.stdout.write(`  ${url}\n`);
  say(terminal, `  ${message("work folder: {work}", { work })}`);
  say(
    terminal,
    `  ${message("local account: {accountId} at {accountUrl} (thrown away at the end)", { accountId, accountUrl })}`,
  );
  const call = formatCall(terminal.env);
  say(
    terminal,
    message('Ctrl-C ends both. Another terminal reaches the account after: eval "$({call} env)"', { call }),
  );
}

/** Being stopped is how a lab ends; JupyterLab's own end is not. */
async function waitForEnd(lab: Lab, { signal }: Terminal): Promise<void> {
  const aborted = new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done());
  });
  await Promise.race([lab.exited, aborted]);
  if (signal.aborted) return;
  throw new SeigoError("JupyterLab has ended by itself:\n{log}", {
    values: { log: await lab.readLog() },
    next: "Start it again: your notebooks are kept.",
    exitStatus: 1,
  });
}

/** Sentences as lines; a count that moves only where somebody looks at it. */
function createProgress(terminal: Terminal): {
  say(text: string): void;
  count(done: number, all: number): void;
} {
  const { stderr } = terminal;
  let isCounting = false;
  return {
    say(text) {
      stderr.write(isCounting ? `\n${text}\n` : `${text}\n`);
      isCounting = false;
    },
    count(done, all) {
      if (!stderr.isTerminal) return;
      isCounting = true;
      stderr.write(`\r  ${message("package {done} of {all}", { done: Math.min(done, all), all })}`);
    },
  };
}

function say({ stderr }: Terminal, text: string): void {
  stderr.write(`${text}\n`);
}
