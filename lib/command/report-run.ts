import { formatReports } from "../report/format-reports.js";
import { formatSummary } from "../report/format-summary.js";
import { createPaint } from "../report/paint.js";
import { REPORTS } from "../report/reports.js";
import { findExitStatus } from "../run/find-exit-status.js";
import type { RunResult } from "../run/result.js";
import { Interruption, type Terminal } from "./terminal.js";
import { type ReportRequest, writeExecuted, writeReports } from "./write-results.js";

/** What is made of a run besides its summary. */
interface ReportRunOptions {
  /** Where the executed notebooks go. */
  readonly out?: string;
  readonly report?: readonly ReportRequest[];
}

/**
 * Shows the summary of a run, sets the exit status, and writes executed notebooks and reports. Each of these happens
 * whatever became of the others; the first problem is thrown at the end.
 */
export async function reportRun(
  ran: RunResult,
  { out, report = [] }: ReportRunOptions,
  { stdout, stderr, env, cwd, signal, end }: Terminal,
): Promise<void> {
  const problems: unknown[] = [];
  const attempt = async (step: () => void | Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (cause) {
      problems.push(cause);
    }
  };
  const paint = createPaint(stdout.isTerminal, env);
  // A log has both streams, and the lines of the progress.
  const isTold = !stdout.isTerminal && !stderr.isTerminal;
  await attempt(async () => {
    const { result, reports } = formatReports(ran, (one) => ({
      summary: formatSummary(one, { columns: stdout.columns, paint, isTold }),
      files: report.map(({ kind, file }) => ({ file, text: REPORTS[kind]?.(one) ?? "" })),
    }));
    stdout.write(reports.summary);
    const interruption: unknown = signal.reason;
    end(interruption instanceof Interruption ? interruption.exitStatus : findExitStatus(result));
    await attempt(() => writeReports(reports.files, cwd));
  });
  if (out !== undefined) await attempt(() => writeExecuted(ran, out, cwd));
  for (const problem of problems) throw problem;
}
