import type { RunResult } from "../run/result.js";
import { formatJsonReport } from "./format-json-report.js";

/** Reports that can be written to a file: kind → what it makes of a result. */
export const REPORTS: Readonly<Record<string, (result: RunResult) => string>> = {
  json: formatJsonReport,
};
