import { availableParallelism } from "node:os";
import { Command } from "commander";
import type { Consistency } from "../account/consistency.js";
import { createEnvironment } from "../account/create-environment.js";
import { openAccount } from "../account/open-account.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { createPaint } from "../report/paint.js";
import { type RunNotebooksOptions, runNotebooks } from "../run/run-notebooks.js";
import { addHost } from "./allow-host.js";
import { createConsistencyOption } from "./consistency-option.js";
import { findLessonFolder, SHIPPED } from "./find-lesson-folder.js";
import { findLessons } from "./find-lessons.js";
import { keepAccounts } from "./keep-accounts.js";
import { readCompareOptions } from "./read-compare-options.js";
import { reportRun } from "./report-run.js";
import { showProgress } from "./show-progress.js";
import type { Terminal } from "./terminal.js";
import { parseReport, type ReportRequest } from "./write-results.js";

/** Seconds. A cell of a lesson takes up to 6 on a busy machine, a wait in a real account up to 60. */
const CELL_LIMIT = 120;
const NOTEBOOK_LIMIT = 900;
/** More side by side than this does not make a run faster: starting a kernel takes a whole processor. */
const MOST_JOBS = 4;

interface Options {
  readonly shipped?: true;
  readonly out?: string;
  readonly report?: readonly ReportRequest[];
  readonly timeout?: number;
  readonly notebookTimeout?: number;
  readonly kernel?: string;
  readonly jobs?: number;
  readonly consistency?: Consistency;
  readonly allowHost?: readonly string[];
  readonly keep?: boolean;
  readonly bail?: boolean;
  readonly keepGoing?: boolean;
  readonly compareOutputs?: boolean;
  readonly sanitize?: string;
}

/** `seigo run`: runs lessons and says, step by step, whether what is printed is what happens. */
export function createCommand(terminal: Terminal): Command {
  return new Command("run")
    .argument(
      "[paths...]",
      message("lessons (.md, .ipynb) or folders with lessons; the lessons in ja without one"),
    )
    .option("--shipped", message("the lessons that come with seigo"))
    .option("--out <DIR>", message("write the executed notebooks into this folder"))
    .option("--report <KIND=FILE>", message("write a report (json); can be given several times"), addReport)
    .option(
      "--timeout <SECONDS>",
      message("time limit for one cell ({count} when left out)", { count: CELL_LIMIT }),
      parseNumber,
    )
    .option(
      "--notebook-timeout <SECONDS>",
      message("time limit for one notebook ({count} when left out)", { count: NOTEBOOK_LIMIT }),
      parseNumber,
    )
    .option(
      "--kernel <NAME>",
      message("the kernel to run with; tslab is the stock one (seigo when left out)"),
    )
    .option(
      "--jobs <COUNT>",
      message("how many notebooks run side by side ({count} when left out)", { count: countJobs() }),
      parseCount,
    )
    .addOption(createConsistencyOption())
    .option(
      "--allow-host <NAME>",
      message("a host that cells may reach, or *.NAME; can be given several times; never AWS's"),
      addHost,
    )
    .option("--keep", message("leave the account running until Ctrl-C, to look into it"))
    .option("--bail", message("start no further notebook after one that is wrong"))
    .option(
      "--compare-outputs",
      message("compare the outputs that notebooks (.ipynb) store with what is shown"),
    )
    .option(
      "--sanitize <FILE>",
      message("with --compare-outputs: patterns of what is not compared, as nbval reads them"),
    )
    .option("--keep-going", message("run on after a cell that is wrong"))
    .action((paths: readonly string[], options: Options) => run(paths, options, terminal));
}

async function run(paths: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { stderr, env, cwd, signal } = terminal;
  const {
    timeout = CELL_LIMIT,
    notebookTimeout = NOTEBOOK_LIMIT,
    consistency = "none",
    allowHost: allowHosts = [],
  } = options;
  const notebooks = await findLessons(options.shipped ? [SHIPPED, ...paths] : paths, cwd, { orProse: true });
  if (!options.shipped && paths.length === 0 && findLessonFolder(cwd) === SHIPPED) {
    stderr.write(`${message("There is no ja here: running the lessons that come with seigo.")}\n`);
  }
  const compareOutputs = await readCompareOptions(options, cwd);
  const display = showProgress(stderr, createPaint(stderr.isTerminal, env));
  const kept = keepAccounts();
  const notices: string[] = [];
  const runOptions: RunNotebooksOptions = {
    startAccount: async (_, stop) => {
      const account = await openAccount({ consistency, waits: "moved", allowHosts, signal: stop });
      return options.keep ? kept.keep(account) : account;
    },
    createEnvironment: (account) => createEnvironment(env, account),
    limits: { cell: timeout * 1000, notebook: notebookTimeout * 1000 },
    signal,
    jobs: options.jobs ?? countJobs(),
    bail: options.bail === true,
    keepGoing: options.keepGoing === true,
    onProgress: display.show,
    onNotice: (notice) => notices.push(notice),
    ...(options.kernel === undefined ? {} : { kernel: options.kernel }),
    ...(compareOutputs === undefined ? {} : { compareOutputs }),
  };
  try {
    const result = await runNotebooks(notebooks, runOptions);
    display.stop();
    for (const notice of notices) stderr.write(`${notice}\n`);
    await reportRun(result, options, terminal);
    if (options.keep) await kept.wait(terminal);
  } finally {
    display.stop();
    await kept.stop();
  }
}

function addReport(text: string, before: readonly ReportRequest[] = []): readonly ReportRequest[] {
  return [...before, parseReport(text)];
}

function parseNumber(text: string): number {
  const number = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && number > 0) return number;
  throw new SeigoError('Cannot read the command line: "{text}" is not a number above 0.', {
    values: { text },
  });
}

function parseCount(text: string): number {
  const number = parseNumber(text);
  if (Number.isInteger(number)) return number;
  throw new SeigoError('Cannot read the command line: "{text}" is not a whole number.', { values: { text } });
}

function countJobs(): number {
  return Math.min(MOST_JOBS, availableParallelism());
}
