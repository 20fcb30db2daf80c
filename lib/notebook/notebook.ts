import type { Expectation, Json } from "../expectation/expectation.js";
import type { Output } from "./output.js";

/** An object of unknown members that is carried along untouched. */
export type JsonObject = { readonly [member: string]: Json };

/** A tutorial as data: what a Markdown lesson and an `.ipynb` file both encode. */
export interface Notebook {
  /** The file's name without folder and extension, e.g. `iam-role`. */
  readonly id: string;
  /** The file it was read from, as given. */
  readonly path: string;
  /** The text of its one H1, or the front matter's title. */
  readonly title: string;
  /** The kernelspec's name, e.g. `tslab`. */
  readonly kernel: string;
  /** Markdown's front matter (Zenn's keys), kept as it is. */
  readonly frontMatter: JsonObject;
  /** Notebook-level metadata of the `.ipynb`, foreign keys included. */
  readonly metadata: JsonObject;
  readonly cells: readonly Cell[];
  /** The name of the Markdown file it was made from, without folder. */
  readonly source?: string;
  /** The Markdown before the first cell as it was read: byte order mark, front matter, empty lines. */
  readonly head?: string;
}

/** A cell of prose, of code, or of neither. */
export type Cell = ProseCell | CodeCell | RawCell;

/** What all cells have in common. */
interface CellBase {
  /** Stable: nbformat's cell id, unique in its notebook. */
  readonly id: string;
  /** 1-based line of the cell's first source line in the file it was read from. */
  readonly line: number;
  /** Standard Jupyter cell tags. */
  readonly tags: readonly string[];
  /** Cell metadata other than tags and ours, foreign keys included. */
  readonly metadata: JsonObject;
  /** Its slice of the Markdown it was read from, up to the next cell; written back as long as it says the same. */
  readonly markdown?: string;
  /** Images pasted into an `.ipynb` cell: file name → MIME bundle. */
  readonly attachments?: JsonObject;
}

/** Prose, in Zenn's Markdown as the author wrote it. */
export interface ProseCell extends CellBase {
  readonly kind: "prose";
  readonly source: string;
}

/** Code that the kernel runs, with what it must show. */
export interface CodeCell extends CellBase {
  readonly kind: "code";
  /** The fence's language as written: `ts`, later `sh`. */
  readonly language: string;
  readonly source: string;
  /** The nearest heading above the cell: the step a reader is in. */
  readonly title: string;
  /** Undefined: nothing is compared, the cell only has to succeed. */
  readonly expectation: Expectation | undefined;
  /** Outputs stored in an `.ipynb`; empty when read from Markdown. */
  readonly outputs: readonly Output[];
  /** Its 1-based number among the code cells of an `.ipynb`: what a person counts there, who sees no lines of the file. */
  readonly number?: number;
  /** The prompt number stored in an `.ipynb`; absent or null when it has not been run. */
  readonly executionCount?: number | null;
}

/** Text of an `.ipynb` that Jupyter neither shows as prose nor runs, for nbconvert. */
interface RawCell extends CellBase {
  readonly kind: "raw";
  readonly source: string;
}
