import { createEc2Error } from "../error/ec2-error.js";

/** How a list is asked for in pages. */
export interface PageInput {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** One page of a list, and where it goes on if it does. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly position: { readonly NextToken?: string };
}

/**
 * Cuts a page out of a list. The token names the last item of the page before and how many had been seen with it:
 * when that item has gone in the meantime, the others have moved up by one.
 */
export function findPage<Item>(
  items: readonly Item[],
  { MaxResults, NextToken }: PageInput,
  nameOf: (item: Item) => string,
  defaultSize = items.length,
): Page<Item> {
  const start = NextToken === undefined ? 0 : findStart(items.map(nameOf), NextToken);
  const end = start + (MaxResults ?? defaultSize);
  const page = items.slice(start, end);
  const last = page.at(-1);
  return {
    items: page,
    position: end < items.length && last !== undefined ? { NextToken: formatToken(end, nameOf(last)) } : {},
  };
}

function findStart(names: readonly string[], token: string): number {
  const text = Buffer.from(token, "base64").toString();
  const [, seen, name] = /^(\d+) after (.+)$/.exec(text) ?? [];
  if (seen === undefined || name === undefined || formatToken(Number(seen), name) !== token) {
    const problem = `Value ( ${token} ) for parameter NextToken is invalid. The token is invalid.`;
    throw createEc2Error("InvalidParameterValue", problem);
  }
  const index = names.indexOf(name);
  return index < 0 ? Math.max(0, Number(seen) - 1) : index + 1;
}

function formatToken(seen: number, name: string): string {
  return Buffer.from(`${seen} after ${name}`).toString("base64");
}
