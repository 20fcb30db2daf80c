import { createIamError } from "../error/iam-error.js";

const DEFAULT_SIZE = 100;

/** How a list is asked for in pages. */
export interface PageInput {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** One page of a list, and whether and where it goes on. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly position: { readonly IsTruncated: boolean; readonly Marker?: string };
}

/** Cuts a page out of a list. The marker names the last item of the page before, wherever it is by now. */
export function findPage<Item>(
  items: readonly Item[],
  { Marker, MaxItems = DEFAULT_SIZE }: PageInput,
  nameOf: (item: Item) => string,
): Page<Item> {
  const start = Marker === undefined ? 0 : findStart(items.map(nameOf), parseMarker(Marker));
  const page = items.slice(start, start + MaxItems);
  const last = page.at(-1);
  const isTruncated = start + MaxItems < items.length;
  return {
    items: page,
    position: {
      IsTruncated: isTruncated,
      ...(isTruncated && last !== undefined ? { Marker: formatMarker(nameOf(last)) } : {}),
    },
  };
}

/** Rows in the order of their names, without regard to case. */
export function sortByName<Row>(rows: Iterable<Row>, nameOf: (row: Row) => string): readonly Row[] {
  const named = [...rows].map((row) => [nameOf(row).toLowerCase(), row] as const);
  return named.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)).map(([, row]) => row);
}

/** When the item of the marker has been deleted, the list goes on with the next one in the order of names. */
function findStart(names: readonly string[], last: string): number {
  const index = names.indexOf(last);
  if (index >= 0) return index + 1;
  const next = names.findIndex((name) => name.toLowerCase() > last.toLowerCase());
  return next < 0 ? names.length : next;
}

function formatMarker(name: string): string {
  return Buffer.from(`after ${name}`).toString("base64url");
}

function parseMarker(marker: string): string {
  const text = Buffer.from(marker, "base64url").toString();
  const name = text.slice("after ".length);
  if (!text.startsWith("after ") || formatMarker(name) !== marker) {
    throw createIamError("ValidationError", "Invalid Marker.");
  }
  return name;
}
