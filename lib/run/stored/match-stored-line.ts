import { KINDS, type RunFacts } from "./kinds.js";

/** What stands for what, of what changes from run to run: stored → shown, and back. */
export interface Pairs {
  readonly shown: Map<string, string>;
  readonly stored: Map<string, string>;
}

/** Two that stood for one another, and now do not. */
export interface Conflict {
  readonly stored: string;
  readonly shown: string;
  /** What the stored one stood for before; else, what stood for the shown one. */
  readonly before: readonly [stored: string, shown: string];
}

/** Holds stored lines against shown ones; what a line is made of is found once. */
export interface LineMatcher {
  /** Whether a stored line is what is shown, but for what changes from run to run. */
  isLike(stored: string, shown: string): boolean;
  /** Adds to the pairs what stands for what in two lines that are alike; says what contradicts those before. */
  bind(stored: string, shown: string, pairs: Pairs): Conflict | undefined;
}

/** A line: what stays the same, with a place for each token, and the tokens. */
interface SplitLine {
  readonly frame: string;
  readonly tokens: readonly (readonly [kind: string, text: string])[];
}

/** Characters of a line in which tokens are looked for; longer ones have to be the same. */
const LONGEST = 100_000;
const NAMES = Object.keys(KINDS);
/** No token begins within a word: that is looked at first, since it decides most places. */
const TOKENS = new RegExp(
  `(?<!\\w)(?=[\\w/+=])(?:${NAMES.map((name) => `(?<${name}>${KINDS[name]?.pattern})`).join("|")})`,
  "g",
);

/** The pairs so far, to be gone on with by a cell that may yet turn out to be wrong. */
export function copyPairs({ shown, stored }: Readonly<Pairs>): Pairs {
  return { shown: new Map(shown), stored: new Map(stored) };
}

/** Makes a matcher for the lines of one cell. */
export function createLineMatcher(facts: RunFacts): LineMatcher {
  const known = new Map<string, SplitLine>();
  const split = (line: string): SplitLine => {
    const found = known.get(line) ?? splitLine(line);
    known.set(line, found);
    return found;
  };
  const listPairs = (stored: string, shown: string): readonly (readonly [string, string])[] | undefined => {
    const [left, right] = [split(stored), split(shown)];
    if (left.frame !== right.frame) return undefined;
    const pairs: (readonly [string, string])[] = [];
    for (const [index, [kind, text]] of left.tokens.entries()) {
      const other = right.tokens[index]?.[1] ?? "";
      const likeness = KINDS[kind]?.findLikeness(text, other, facts);
      if (likeness === undefined && text !== other) return undefined;
      if (likeness === "always") pairs.push([text, other]);
    }
    return pairs;
  };
  return {
    isLike: (stored, shown) => stored === shown || listPairs(stored, shown) !== undefined,
    bind(stored, shown, pairs) {
      for (const [left, right] of listPairs(stored, shown) ?? []) {
        const [to, from] = [pairs.shown.get(left), pairs.stored.get(right)];
        if (to !== undefined && to !== right) return { stored: left, shown: right, before: [left, to] };
        if (from !== undefined && from !== left) return { stored: left, shown: right, before: [from, right] };
        pairs.shown.set(left, right);
        pairs.stored.set(right, left);
      }
      return undefined;
    },
  };
}

function splitLine(line: string): SplitLine {
  if (line.length > LONGEST) return { frame: line, tokens: [] };
  const tokens: (readonly [string, string])[] = [];
  const frame = line.replace(TOKENS, (text: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const kind = NAMES.find((name) => groups[name] !== undefined) ?? "";
    tokens.push([kind, text]);
    return `\0${kind}\0`;
  });
  return { frame, tokens };
}
