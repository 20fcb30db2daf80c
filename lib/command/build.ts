import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { createEnvironment } from "../account/create-environment.js";
import { openAccount } from "../account/open-account.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import { formatIpynb } from "../notebook/format-ipynb.js";
import type { Notebook } from "../notebook/notebook.js";
import { writeNotebook } from "../notebook/write-notebook.js";
import { formatSummary } from "../report/format-summary.js";
import { createPaint } from "../report/paint.js";
import { createExecutedNotebook } from "../run/create-executed-notebook.js";
import { EXIT, findExitStatus } from "../run/find-exit-status.js";
import { runNotebooks } from "../run/run-notebooks.js";
import { stabilizeResult } from "../run/stabilize-result.js";
import { findLessons } from "./find-lessons.js";
import { showProgress } from "./show-progress.js";
import { Interruption, type Terminal } from "./terminal.js";

/** What time it is in every built notebook. */
const NOW = new Date("2026-01-01T00:00:00Z");
/** What a cell prints must not depend on who builds. */
const PLACE = { SEIGO_LANG: "ja", TZ: "Asia/Tokyo" };
const LIMITS = { cell: 120_000, notebook: 900_000 };

const FOLDER = "notebooks";

interface Options {
  readonly check?: boolean;
  readonly out?: string;
}

/** A notebook as it must be: where, and what. */
interface BuiltNotebook {
  readonly path: string;
  readonly notebook: Notebook;
}

/** `seigo build`: makes notebooks of the lessons, with the outputs of a run that gives the same every time. */
export function createCommand(terminal: Terminal): Command {
  return new Command("build")
    .argument("[paths...]", message("lessons (.md) or folders with lessons; the lessons in ja without one"))
    .option("--check", message("write nothing; fail when a notebook is not what its lesson gives"))
    .option("--out <DIR>", message("the folder of the notebooks (notebooks when left out)"))
    .action((paths: readonly string[], options: Options) => build(paths, options, terminal));
}

async function build(paths: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { out = FOLDER, check = false } = options;
  const { cwd, stdout } = terminal;
  const lessons = await findMarkdown(paths, cwd);
  const built = await runLessons(lessons, resolve(cwd, out), terminal);
  if (built === undefined) return;
  if (!check) {
    for (const { path, notebook } of built) {
      const isNew = await writeNotebook(path, notebook);
      const values = { path: relative(cwd, path) };
      stdout.write(`${isNew ? message("Wrote {path}.", values) : message("{path} is as it was.", values)}\n`);
    }
    return;
  }
  const extra = paths.length === 0 ? await listExtra(resolve(cwd, out), built) : [];
  const differences = [...(await Promise.all(built.map((one) => findDifference(one, cwd)))).flat(), ...extra];
  for (const difference of differences) stdout.write(`${difference}\n`);
  if (differences.length > 0) stdout.write(`→ ${message('Build the notebook anew with "seigo build".')}\n`);
  else
    stdout.write(`${message("{count} notebooks are what their lessons give.", { count: built.length })}\n`);
  terminal.end(differences.length > 0 ? EXIT.failed : EXIT.passed);
}

async function findMarkdown(paths: readonly string[], cwd: string): Promise<readonly Notebook[]> {
  const lessons = (await findLessons(paths, cwd)).filter(({ path }) => extname(path) === ".md");
  const ids = lessons.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (lessons.length > 0 && twice === undefined) return lessons;
  throw twice === undefined
    ? new SeigoError("Cannot build: there is no lesson in Markdown.", {
        next: "Give a lesson (.md or .ipynb) or a folder with lessons.",
      })
    : new SeigoError('Cannot build: two lessons have the name "{name}".', { values: { name: twice } });
}

/** Runs the lessons; undefined when one of them is not right, which has been told. */
async function runLessons(
  lessons: readonly Notebook[],
  folder: string,
  terminal: Terminal,
): Promise<readonly BuiltNotebook[] | undefined> {
  const { stdout, stderr, env, signal } = terminal;
  const display = showProgress(stderr, createPaint(stderr.isTerminal, env));
  const result = await runNotebooks(lessons, {
    startAccount: ({ id }, stop) => openAccount({ seed: id, clock: { now: () => NOW }, signal: stop }),
    createEnvironment: (account) => ({ ...createEnvironment(env, account), ...PLACE }),
    limits: LIMITS,
    signal,
    onProgress: display.show,
  }).finally(() => display.stop());
  const interruption: unknown = signal.reason;
  const status = interruption instanceof Interruption ? interruption.exitStatus : findExitStatus(result);
  if (status === EXIT.passed) {
    return result.notebooks.map((one) => ({
      path: join(folder, `${one.notebook.id}.ipynb`),
      notebook: createExecutedNotebook(stabilizeResult(one, NOW)),
    }));
  }
  const paint = createPaint(stdout.isTerminal, env);
  stdout.write(formatSummary(result, { columns: stdout.columns, paint }));
  terminal.end(status);
  return undefined;
}

/** Names the first line that is not what the lesson gives. */
async function findDifference({ path, notebook }: BuiltNotebook, cwd: string): Promise<readonly string[]> {
  const file = relative(cwd, path);
  const stored = await readFile(path, "utf8").catch(() => undefined);
  if (stored === undefined) return [message("{file} is missing.", { file })];
  const text = formatIpynb(notebook);
  if (stored === text) return [];
  const [lines, wanted] = [stored.split("\n"), text.split("\n")];
  const index = wanted.findIndex((line, place) => line !== lines[place]);
  const place = index < 0 ? wanted.length : index;
  const nothing = message("(nothing)");
  const values = { file, line: place + 1, lesson: notebook.path };
  return [
    message("{file}:{line} is not what {lesson} gives.", values),
    `  ${message("expected: {text}", { text: wanted[place] ?? nothing })}`,
    `  ${message("actual: {text}", { text: lines[place] ?? nothing })}`,
  ];
}

/** Notebooks that no lesson gives. */
async function listExtra(folder: string, built: readonly BuiltNotebook[]): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => extname(name) === ".ipynb" && !built.some(({ path }) => path === join(folder, name)))
    .map((name) => message("{file} comes from no lesson.", { file: name }));
}
