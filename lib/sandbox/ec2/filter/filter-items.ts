import { createEc2Error } from "../ec2-error.js";

/** A filter of a request: an item passes when one of the values fits. */
export interface Filter {
  readonly Name?: string | undefined;
  readonly Values?: readonly string[] | undefined;
}

/** Names of filters, and where in an answer their values are: names of members with a dot between, through lists. */
export type FilterPaths = Readonly<Record<string, string>>;

/** The filters that everything with tags has, besides `tag:KEY`. */
export const TAG_PATHS: FilterPaths = { "tag-key": "Tags.Key" };

/** The items that pass every filter. Throws EC2's refusal of a filter that the operation does not have. */
export function filterItems<Item>(
  items: readonly Item[],
  filters: readonly Filter[] | undefined = [],
  paths: FilterPaths,
): readonly Item[] {
  const tests = filters.map((filter) => createTest(filter, paths));
  return items.filter((item) => tests.every((test) => test(item)));
}

/** Whether a filter's value, in which `*` and `?` stand for other characters unless escaped, fits a text. */
export function isFilterMatch(value: string, text: string): boolean {
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
  if (name?.startsWith("tag:") && "tag-key" in paths) {
    const key = name.slice("tag:".length);
    return (item) => readTags(item).some((tag) => tag.Key === key && fits(tag.Value ?? ""));
  }
  if (name === undefined || !Object.hasOwn(paths, name)) {
    throw createEc2Error("InvalidParameterValue", `The filter '${name ?? "null"}' is invalid`);
  }
  const path = (paths[name] ?? "").split(".");
  return (item) => readTexts(item, path).some(fits);
}

function readTags(item: unknown): readonly { readonly Key?: string; readonly Value?: string }[] {
  const { Tags: tags } = item as {
    readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
  };
  return tags ?? [];
}

function readTexts(value: unknown, path: readonly string[]): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => readTexts(item, path));
  const [member, ...rest] = path;
  if (member !== undefined) return readTexts((value as Readonly<Record<string, unknown>>)[member], rest);
  return [value instanceof Date ? value.toISOString() : String(value)];
}
