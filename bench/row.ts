/** One measured comparison. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  /** Median of ours. */
  readonly ours: number;
  /** Whose the other figure is, and its median. */
  readonly peer?: { readonly name: string; readonly value: number };
  /** The bound of the ratio ours ÷ peer's (or of ours alone), as it was set. */
  readonly target?: { readonly most: number } | { readonly least: number };
  readonly isMet?: boolean;
}

/** The middle value; the mean of the two in the middle when there is no single one. */
export function findMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** A row with its verdict. The ratio is ours ÷ the peer's; without a peer the target bounds ours. */
export function createRow(row: Omit<Row, "isMet">): Row {
  if (row.target === undefined) return row;
  const value = findRatio(row) ?? row.ours;
  return { ...row, isMet: "most" in row.target ? value <= row.target.most : value >= row.target.least };
}

function findRatio({ ours, peer }: Omit<Row, "isMet">): number | undefined {
  return peer === undefined ? undefined : ours / peer.value;
}

/** The rows as a Markdown table. */
export function formatTable(rows: readonly Row[]): string {
  const head = ["", "seigo", "peer", "ratio", "target", ""];
  const lines = rows.map((row) => [
    row.what,
    `${formatNumber(row.ours)} ${row.unit}`,
    row.peer === undefined ? "" : `${row.peer.name} ${formatNumber(row.peer.value)} ${row.unit}`,
    formatNumber(findRatio(row)),
    formatTarget(row),
    row.isMet === undefined ? "" : row.isMet ? "met" : "MISSED",
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function formatTarget({ target }: Row): string {
  if (target === undefined) return "";
  return "most" in target ? `≤ ${target.most}` : `≥ ${target.least}`;
}

function formatNumber(value: number | undefined): string {
  if (value === undefined) return "";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3);
}
