import type { Captures, Mismatch, Row } from "../expectation.js";

/** What comparing one place gave: what is bound now, and what differs. */
export interface Match {
  readonly captures: Captures;
  readonly mismatches: readonly Mismatch[];
  /** Both sides line by line, when something differs: what is marked is what `mismatches` tell. */
  readonly rows?: readonly Row[];
}

/** Where in the output a pattern is held against, and on which line of its source it stands. */
export interface Place {
  readonly path: string;
  readonly line?: number | undefined;
}
