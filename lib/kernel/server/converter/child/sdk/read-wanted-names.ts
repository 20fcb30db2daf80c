import { readBindings } from "./declaration-file.js";

/** Of a package of the SDK, the names that a text asks for; `all` when that cannot be told. */
export interface Wanted {
  readonly sdk: string;
  readonly names: readonly string[] | "all";
}

const SDK = "@aws-sdk/client-";
const MENTION = /(["'`])(@aws-sdk\/client-[^"'`/]+)(\/[^"'`]*)?\1/g;
const CLAUSE = /\b(?:import|export)\s+(?:type\s+)?\{([^{}]*)\}\s*from\s*$/;
const BARE = /\bimport\s*$/;
const TYPE = /\bimport\(\s*$/;
const MEMBER = /^\s*\)\s*\.\s*([\w$]+)/;

/** Finds what a text takes from the clients of the AWS SDK: named imports, and the import types of declarations. */
export function readWantedNames(text: string): readonly Wanted[] {
  if (!text.includes(SDK)) return [];
  return [...text.matchAll(MENTION)].map(({ 0: mention, 2: sdk = "", 3: rest, index }) => {
    if (rest !== undefined) return { sdk, names: "all" };
    return { sdk, names: readNames(text.slice(0, index), text.slice(index + mention.length)) };
  });
}

function readNames(before: string, after: string): Wanted["names"] {
  const near = before.slice(-20);
  if (BARE.test(near)) return [];
  if (TYPE.test(near)) {
    const [, name] = MEMBER.exec(after.slice(0, 200)) ?? [];
    return name === undefined ? "all" : [name];
  }
  // From a little before the last brace on, so that no expression runs through a whole file.
  const clause = CLAUSE.exec(before.slice(Math.max(0, before.lastIndexOf("{") - 30)));
  return readBindings(clause?.[1])?.map(({ local }) => local) ?? "all";
}
