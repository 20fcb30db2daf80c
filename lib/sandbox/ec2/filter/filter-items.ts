import { createEc2Error } from "../error/ec2-error.js";
import type { FilterPaths } from "./filter-paths.js";
import { FILTERS, type FilteredOperation } from "./filters.js";

/** A filter of a request: an item passes when one of the values fits. */
export interface Filter {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

/** The items that pass every filter of an operation. Throws EC2's refusal of a filter that it does not have. */
export function filterItems<Item>(
  operation: FilteredOperation,
  items: readonly Item[],
  filters: readonly Filter[] | undefined = [],
  /** What answers have of an item, where that is not the item itself. */
  answerOf: (item: Item) => unknown = (item) => item,
): readonly Item[] {
  const { paths } = FILTERS[operation];
  const tests = filters.map((filter) => createTest(filter, paths));
  if (tests.length === 0) return items;
  return items.filter((item) => {
    const answer = answerOf(item);
    return tests.every((test) => test(answer));
  });
}

/** Whether a filter's value, in which `*` and `?` stand for other characters unless escaped, fits a text. */
function isFilterMatch(value: string, text: string): boolean {
  const source = value.replace(/\\[\\*?]|[\s\S]/g, (part) => PATTERNS[part] ?? escapePattern(part));
  return new RegExp(`^${source}$`, "u").test(text);
}

const PATTERNS: Readonly<Record<string, string>> = { "*": "[\\s\\S]*", "?": "[\\s\\S]" };

function escapePattern(part: string): string {
  const character = part.length > 1 && part.startsWith("\\") ? part.slice(1) : part;
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function createTest(
  { Name: name, Values: values = [] }: Filter,
  paths: FilterPaths,
): (item: unknown) => boolean {
  const fits = (text: string) => values.some((value) => isFilterMatch(value, text));
  const tagPath = paths["tag-key"]?.split(".").slice(0, -1);
  if (name?.startsWith("tag:") && tagPath !== undefined) {
    const key = name.slice("tag:".length);
    return (item) =>
      readValues(item, tagPath).some((tag) => {
        const { Key, Value } = tag as { readonly Key?: string; readonly Value?: string };
        return Key === key && fits(Value ?? "");
      });
  }
  if (name === undefined || !Object.hasOwn(paths, name)) {
    throw createEc2Error("InvalidParameterValue", `The filter '${name ?? "null"}' is invalid`);
  }
  const path = paths[name]?.split(".");
  return (item) => path !== undefined && readValues(item, path).map(formatValue).some(fits);
}

/** The values at the end of a path, through lists. */
function readValues(value: unknown, path: readonly string[]): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => readValues(item, path));
  const [member, ...rest] = path;
  if (member === undefined) return [value];
  return readValues((value as Readonly<Record<string, unknown>>)[member], rest);
}

function formatValue(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
