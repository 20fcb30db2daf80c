import type { ProfileFile, Setting } from "../profile.js";

/** One profile's section as it stands in a shared file; line numbers are 0-based, ends exclusive. */
export interface Section {
  /** The profile's name; undefined for a section that is no profile (`sso-session`, `services`). */
  readonly profile: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
}

/** One setting with its nested lines. */
interface Entry {
  readonly name: string;
  readonly value: Setting;
  readonly start: number;
  readonly end: number;
}

const HEADER = /^\s*\[([^\]]*)\]\s*(?:[#;].*)?$/;
const SETTING = /^\s*([^=\s[#;][^=]*?)\s*=\s*(.*?)\s*$/;
const CONFIG_PROFILE = /^(?:profile\s+(["']?)(.+)\1|(default))$/;

/** Parses the lines of a shared file in AWS's dialect of INI: whole-line and trailing comments, nested blocks. */
export function parseSections(lines: readonly string[], file: ProfileFile): readonly Section[] {
  const starts = [...lines.keys()].filter((line) => HEADER.test(lines[line] ?? ""));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const title = HEADER.exec(lines[start] ?? "")?.[1]?.trim() ?? "";
    return { profile: parseTitle(title, file), start, end, entries: parseEntries(lines, start + 1, end) };
  });
}

/** What stands in front of a comment that ends the line, if there is one. */
export function parseComment(line: string): { readonly text: string; readonly comment: string } {
  const at = /(?:^|\s+)[#;]/.exec(line)?.index ?? line.length;
  return { text: line.slice(0, at), comment: line.slice(at) };
}

function parseTitle(title: string, file: ProfileFile): string | undefined {
  if (file === "credentials") return title;
  const match = CONFIG_PROFILE.exec(title);
  return match?.[2] ?? match?.[3];
}

function parseEntries(lines: readonly string[], start: number, end: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let line = start; line < end; line += 1) {
    const entry = parseEntry(lines, line, end);
    if (entry === undefined) continue;
    entries.push(entry);
    line = entry.end - 1;
  }
  return entries;
}

function parseEntry(lines: readonly string[], start: number, end: number): Entry | undefined {
  const setting = parseSetting(lines[start]);
  if (setting === undefined) return undefined;
  if (setting.value !== "") return { ...setting, start, end: start + 1 };
  const nested: Record<string, string> = {};
  let last = start;
  for (let line = start + 1; line < end && /^\s/.test(lines[line] ?? ""); line += 1) {
    const inner = parseSetting(lines[line]);
    if (inner === undefined) continue;
    nested[inner.name] = inner.value;
    last = line;
  }
  return { name: setting.name, value: nested, start, end: last + 1 };
}

function parseSetting(line = ""): { readonly name: string; readonly value: string } | undefined {
  const [, name, value] = SETTING.exec(parseComment(line).text) ?? [];
  return name === undefined || value === undefined ? undefined : { name, value };
}
