import type { CodeCell } from "../../notebook/notebook.js";

/** What a cell's author says about the comparison of its stored outputs. */
export interface Marks {
  /** False: its outputs are not compared. */
  readonly isCompared: boolean;
  /** It has to end with an error. */
  readonly isRaising: boolean;
  /** It is not run. */
  readonly isSkipped: boolean;
}

/** What nbval's marks say, as tags: in comments they stand in capitals, with `_`. */
const MARKS: Readonly<Record<string, Partial<Marks>>> = {
  "nbval-ignore-output": { isCompared: false },
  "pytest-validate-ignore-output": { isCompared: false },
  "nbval-check-output": { isCompared: true },
  "nbval-raises-exception": { isRaising: true },
  "raises-exception": { isRaising: true },
  "nbval-skip": { isSkipped: true },
  "skip-execution": { isSkipped: true },
};

/** A comment that is nothing but a mark, as Python, TypeScript and SQL write comments. */
const COMMENT =
  /^[ \t]*(?:#+|\/\/+|\/\*+|--)[ \t]*((?:NBVAL|PYTEST_VALIDATE)_[A-Z_]+)[ \t]*(?:\*\/)?[ \t]*$/gm;

/** Reads nbval's tags and comments, and Jupyter's own tags. A comment wins over a tag, the last one over those before. */
export function readMarks({ source, tags }: Pick<CodeCell, "source" | "tags">): Marks {
  const comments = [...source.replace(/\r\n?/g, "\n").matchAll(COMMENT)].map(([, name = ""]) =>
    name.toLowerCase().replaceAll("_", "-"),
  );
  const marks = { isCompared: true, isRaising: false, isSkipped: false };
  for (const name of [...tags, ...comments]) Object.assign(marks, findMark(name));
  return marks;
}

/** The cell with Jupyter's tags for what nbval's marks say. */
export function tagCell(cell: CodeCell): CodeCell {
  const { isRaising, isSkipped } = readMarks(cell);
  const wanted = [...(isRaising ? ["raises-exception"] : []), ...(isSkipped ? ["skip-execution"] : [])];
  return { ...cell, tags: [...new Set([...cell.tags, ...wanted])] };
}

function findMark(name: string): Partial<Marks> | undefined {
  return Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
}
