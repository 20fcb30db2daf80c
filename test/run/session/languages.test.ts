import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { StartKernelOptions } from "../../../lib/kernel/client/start-kernel.js";
import type { Execution, Kernel, LateExecution } from "../../../lib/kernel/kernel.js";
import { formatIpynb } from "../../../lib/notebook/format-ipynb.js";
import type { Notebook } from "../../../lib/notebook/notebook.js";
import { readIpynb } from "../../../lib/notebook/read-ipynb.js";
import type { Progress } from "../../../lib/run/progress.js";
import { type RunOptions, runNotebook } from "../../../lib/run/run-notebook.js";
import type { StartLanguage } from "../../../lib/run/session/languages.js";
import { createFakeWorld, createLesson, stdout } from "../fakes.js";

type Row = readonly [language: "ts" | "sh" | "rb", code: string, words?: string, expectation?: string];

/** What a played kernel brings late, by its name. */
type Late = Readonly<Record<string, readonly LateExecution[]>>;

/** A notebook with cells of several languages, as its file has it. */
function createNotebook(rows: readonly Row[]): Notebook {
  const lesson = createLesson(rows.map(([, ...cell]) => cell));
  let index = -1;
  const cells = lesson.cells.map((cell) => {
    if (cell.kind !== "code") return cell;
    index += 1;
    const { markdown: _, ...rest } = cell;
    return { ...rest, language: rows[index]?.[0] ?? "ts" };
  });
  return readIpynb(formatIpynb({ ...lesson, cells }), "lesson.ipynb");
}

/** A run whose notebook's kernel and whose second language `sh` are played; what happens is in the log. */
function createWorld(late: Late = {}, run: Partial<RunOptions> = {}) {
  const log: string[] = [];
  const start = (name: string, options: StartKernelOptions): Kernel => {
    log.push(`start ${name}: ${options.cells?.join(", ")}`);
    return createPlayedKernel(name, log, late[name] ?? []);
  };
  const world = createFakeWorld({
    run: {
      startKernel: async (name, options) => start(name, options),
      languages: { sh: async (options) => start("sh", options) },
      keepGoing: true,
      ...run,
    },
  });
  return { log, world: world.log, options: world.options };
}

/** Prints what a cell says after its first word; `hang` ends when it is told to, and what it says late comes late. */
function createPlayedKernel(name: string, log: string[], late: readonly LateExecution[]): Kernel {
  let count = 0;
  return {
    name,
    languageInfo: {},
    async execute(source, { signal }) {
      log.push(`${name} runs ${source}`);
      count += 1;
      const base: Execution = { status: "ok", outputs: [], duration: 1, executionCount: count };
      if (source !== "hang") return { ...base, ...stdout(`${source.replace(/^\w+ /, "")}\n`) };
      await new Promise<void>((resolve) => {
        signal?.addEventListener("abort", () => resolve(), { once: true });
      });
      log.push(`${name} is interrupted`);
      return { ...base, status: "interrupted" };
    },
    finish: async () => late,
    stop: async () => void log.push(`stop ${name}`),
  };
}

const ERROR = { name: "E", message: "late" };

describe("A notebook with cells of two languages", () => {
  it("runs each cell in the kernel of its language, in the order of the notebook", async () => {
    const { log, world, options } = createWorld();
    const rows: readonly Row[] = [
      ["ts", "console 1", "", "text expect\n1"],
      ["sh", "echo 2", "", "text expect\n2"],
      ["ts", "console 3", "", "text expect\n3"],
    ];
    const { cells } = await runNotebook(createNotebook(rows), options);
    deepEqual(
      cells.map(({ status, executionCount }) => [status, executionCount]),
      [
        ["passed", 1],
        ["passed", 1],
        ["passed", 2],
      ],
    );
    deepEqual(log.slice(0, 2).sort(), ["start seigo: console 1, console 3", "start sh: echo 2"]);
    deepEqual(log.slice(2, 5), ["seigo runs console 1", "sh runs echo 2", "seigo runs console 3"]);
    deepEqual(log.slice(5).sort(), ["stop seigo", "stop sh"]);
    deepEqual(world, ["account", "account stopped"]);
  });

  it("shares what holes bind", async () => {
    const rows: readonly Row[] = [
      ["ts", "console 12", "", "text expect\n<n:integer>"],
      ["sh", "echo 13", "", "text expect\n<n:integer>"],
      ["sh", "echo 12", "", "text expect\n<n:integer>"],
    ];
    const { cells } = await runNotebook(createNotebook(rows), createWorld().options);
    deepEqual(
      cells.map(({ status }) => status),
      ["passed", "failed", "passed"],
    );
  });

  const rows: readonly Row[] = [
    ["sh", "echo a"],
    ["ts", "console b"],
    ["ts", "console c", "tags=skip-execution"],
    ["sh", "echo d"],
    ["ts", "console e"],
  ];
  const lates: readonly (readonly [string, Late, number])[] = [
    ["the first of its own", { seigo: [{ execution: 0, outputs: [], error: ERROR }] }, 1],
    ["the last of its own", { seigo: [{ execution: 1, outputs: [], error: ERROR }] }, 4],
    ["the first of the other", { sh: [{ execution: 0, outputs: [], error: ERROR }] }, 0],
    ["the last of the other", { sh: [{ execution: 1, outputs: [], error: ERROR }] }, 3],
  ];
  for (const [what, late, wanted] of lates) {
    it(`gives what came late to the cell that it is of: ${what}`, async () => {
      const { cells } = await runNotebook(createNotebook(rows), createWorld(late).options);
      const failed = cells.flatMap(({ status }, index) => (status === "failed" ? [index] : []));
      deepEqual(failed, [wanted]);
      match(cells[wanted]?.detail ?? "", /late/);
    });
  }

  for (const language of ["ts", "sh"] as const) {
    it(`interrupts only the kernel whose cell runs: ${language}`, async () => {
      const other = language === "ts" ? "sh" : "ts";
      const stop = new AbortController();
      const onProgress = (progress: Progress): void => {
        if (progress.type === "cellStarted" && progress.index === 1) setTimeout(() => stop.abort(), 10);
      };
      const { log, options } = createWorld({}, { signal: stop.signal, onProgress });
      const notebook = createNotebook([
        [other, "echo 1"],
        [language, "hang"],
        [other, "echo 2"],
      ]);
      const { cells } = await runNotebook(notebook, options);
      deepEqual(
        cells.map(({ status }) => status),
        ["ran", "lost", "notRun"],
      );
      const name = language === "ts" ? "seigo" : "sh";
      deepEqual(
        log.filter((line) => line.endsWith("interrupted")),
        [`${name} is interrupted`],
      );
      deepEqual(log.slice(-2).sort(), ["stop seigo", "stop sh"]);
    });
  }

  for (const broken of ["seigo", "sh"]) {
    it(`leaves no kernel when one does not start: ${broken}`, async () => {
      const { log, world, options } = createWorld();
      const fail: StartLanguage = () => Promise.reject(new Error("it does not start"));
      const fails: Partial<RunOptions> =
        broken === "sh" ? { languages: { sh: fail } } : { startKernel: (_, more) => fail(more) };
      const result = await runNotebook(createNotebook(rows), { ...options, ...fails });
      match(result.failure ?? "", /it does not start/);
      const other = broken === "sh" ? "seigo" : "sh";
      equal(log.at(-1), `stop ${other}`);
      deepEqual(world, ["account", "account stopped"]);
    });
  }

  it("starts no kernel for a language that no cell is in", async () => {
    const { log, options } = createWorld();
    await runNotebook(createNotebook([["ts", "console 1"]]), options);
    deepEqual(log, ["start seigo: console 1", "seigo runs console 1", "stop seigo"]);
  });

  it("skips a cell whose language has no entry, and says so", async () => {
    const { log, options } = createWorld();
    const { cells } = await runNotebook(
      createNotebook([
        ["rb", "puts 1"],
        ["ts", "console 1"],
      ]),
      options,
    );
    deepEqual(
      cells.map(({ status }) => status),
      ["skipped", "ran"],
    );
    match(cells[0]?.detail ?? "", /rb/);
    ok(!log.some((line) => line.includes("puts")));
  });
});
