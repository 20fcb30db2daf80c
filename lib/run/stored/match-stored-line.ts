import { KINDS, type RunFacts } from "./kinds.js";

/** A part of a line: a text, or something of a kind that changes from run to run. */
interface Part {
  readonly kind: string | undefined;
  readonly text: string;
}

/** What stands for what, of what changes from run to run: stored → shown, and back. */
export interface Pairs {
  readonly shown: Map<string, string>;
  readonly stored: Map<string, string>;
}

/** The pairs so far, to be gone on with by a cell that may yet turn out to be wrong. */
export function copyPairs({ shown, stored }: Readonly<Pairs>): Pairs {
  return { shown: new Map(shown), stored: new Map(stored) };
}

/** Two that stood for one another, and now do not. */
export interface Conflict {
  readonly stored: string;
  readonly shown: string;
  /** What the stored one stood for before; else, what stood for the shown one. */
  readonly before: readonly [stored: string, shown: string];
}

const NAMES = Object.keys(KINDS);
const TOKENS = new RegExp(NAMES.map((name) => `(?<${name}>${KINDS[name]?.pattern})`).join("|"), "gu");

/** Whether a stored line is what is shown, but for what changes from run to run. */
export function isLikeStored(stored: string, shown: string, facts: RunFacts): boolean {
  return stored === shown || listPairs(stored, shown, facts) !== undefined;
}

/** Adds to the pairs what stands for what in two lines that are alike; says what contradicts those before. */
export function bindLine(stored: string, shown: string, pairs: Pairs, facts: RunFacts): Conflict | undefined {
  for (const [left, right] of listPairs(stored, shown, facts) ?? []) {
    const [to, from] = [pairs.shown.get(left), pairs.stored.get(right)];
    if (to !== undefined && to !== right) return { stored: left, shown: right, before: [left, to] };
    if (from !== undefined && from !== left) return { stored: left, shown: right, before: [from, right] };
    pairs.shown.set(left, right);
    pairs.stored.set(right, left);
  }
  return undefined;
}

/** What always stands for what in two lines; undefined when they are not alike. */
function listPairs(
  stored: string,
  shown: string,
  facts: RunFacts,
): readonly (readonly [string, string])[] | undefined {
  const [left, right] = [splitParts(stored), splitParts(shown)];
  if (left.length !== right.length) return undefined;
  const pairs: (readonly [string, string])[] = [];
  for (const [index, { kind, text }] of left.entries()) {
    const other = right[index];
    if (other === undefined || other.kind !== kind) return undefined;
    const likeness = kind === undefined ? undefined : KINDS[kind]?.findLikeness(text, other.text, facts);
    if (likeness === undefined && text !== other.text) return undefined;
    if (likeness === "always") pairs.push([text, other.text]);
  }
  return pairs;
}

/** Texts and tokens take turns, a text first and last. */
function splitParts(line: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: text, index, groups = {} } of line.matchAll(TOKENS)) {
    const kind = NAMES.find((name) => groups[name] !== undefined);
    parts.push({ kind: undefined, text: line.slice(end, index) }, { kind, text });
    end = index + text.length;
  }
  return [...parts, { kind: undefined, text: line.slice(end) }];
}
