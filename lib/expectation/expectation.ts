/** A JSON value. A number that JavaScript could not write back as it was read is an `ExactNumber` behind `number`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/**
 * What a code cell must show. A pattern holds typed holes `<name:type>`: a hole binds what it meets,
 * the same name again must be equal, and `<:type>` checks without binding.
 *
 * - `json`: the output is one JSON value; members in any order, members not named are allowed unless `exact`.
 * - `text`: the output, line by line.
 * - `error`: a refusal with AWS's code (never the SDK's `name`), which the account itself has to tell of; with `local`,
 *   the name of an error that never left the process. `pattern`, when given, is the text of it.
 * - `silence`: the cell succeeds and shows nothing.
 */
export type Expectation =
  | (Located & {
      readonly kind: "json";
      readonly pattern: Json;
      readonly exact?: boolean;
      readonly ordered?: boolean;
    })
  | (Located & { readonly kind: "text"; readonly pattern: string })
  | (Located & {
      readonly kind: "error";
      readonly code: string;
      readonly operation?: string;
      readonly local?: boolean;
      readonly pattern?: string;
    })
  | (Located & { readonly kind: "silence" });

/** Where the expectation stands in its source, and how. */
interface Located {
  /** The 1-based line of its first pattern line, if it came from Markdown. */
  readonly line?: number;
  /** The JSON pattern as its author laid it out; written files keep the layout. */
  readonly text?: string;
}

/** What a cell did, reduced to what expectations look at. */
export interface Observation {
  readonly status: "ok" | "error";
  /** Everything printed to stdout and displayed as text, in order. */
  readonly stdout: string;
  readonly stderr: string;
  /** The kinds (MIME types) of what was displayed without a text, in order; nothing compares them. */
  readonly wordless?: readonly string[];
  /** True when it was too much to be drawn as a terminal shows it: control characters other than colours still stand in it. */
  readonly isRaw?: boolean;
  /** The error that ended the cell, when it ended with one. `name` is AWS's code for an AWS error, `operation` the call that was refused. */
  readonly error?: { readonly name: string; readonly message: string; readonly operation?: string };
  /** What the account refused while the cell ran; undefined when it cannot tell, or nobody has asked. */
  readonly refused?: readonly Refused[];
}

/** A request that the account answered with an error, as it says itself. */
export interface Refused {
  readonly code: string;
  /** Its words; undefined where the account's record does not hold them. */
  readonly message?: string;
  readonly operation?: string;
  readonly callerArn?: string;
}

/** What a hole has bound, and where it did so first. */
export interface Capture {
  readonly value: Json;
  /** The hole as written, e.g. `<userArn:arn>`. */
  readonly hole: string;
  /** The place in the output: `User.Arn`, `line 3`. */
  readonly path: string;
  /** The expectation's line in its source, when it is known. */
  readonly line?: number;
}

/** What holes have bound so far, by name. Cells of one notebook share it. */
export type Captures = Readonly<Record<string, Capture>>;

/** One place where what happened is not what is printed. */
export interface Mismatch {
  /** Where: `User.Arn`, `[0].VpcId`, `line 3`; empty for the whole output. */
  readonly path: string;
  /** The hole that did not fit, as written (`<userArn:arn>`), when a hole was there. */
  readonly hole?: string;
  readonly expected: string;
  readonly actual: string;
  /** One sentence in the reader's language: why it does not fit. */
  readonly reason: string;
}

/** Lines that stand side by side; one of them can be missing. */
export interface Row {
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** False where they differ: each such row belongs to a mismatch. What is not compared fits. */
  readonly fits: boolean;
}

/**
 * Right (正) with what the holes bound, or wrong (誤) with every place that differs; the rows, where two texts were
 * compared, show the same places.
 */
export type Verdict =
  | { readonly matched: true; readonly captures: Captures }
  | { readonly matched: false; readonly mismatches: readonly Mismatch[]; readonly rows?: readonly Row[] };
