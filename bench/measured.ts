import { formatTable, type Row } from "./row.js";

/** What a suite has to say. */
export interface Measured {
  /** A Markdown table. */
  readonly text: string;
  /** How many targets were missed. */
  readonly missed: number;
}

/** Rows with their verdicts. */
export function summarizeRows(rows: readonly Row[]): Measured {
  return { text: formatTable(rows), missed: rows.filter(({ isMet }) => isMet === false).length };
}
