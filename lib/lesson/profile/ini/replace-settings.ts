import type { ProfileFile, ProfileSettings, Setting } from "../profile.js";
import { parseComment, parseSections } from "./parse-sections.js";

type Change = readonly [name: string, value: Setting | null];

/**
 * The lines of a shared file with a profile's settings changed: named ones replaced where they stand, new ones added
 * at the section's end, `null` ones removed. Every other line stays as it is.
 */
export function replaceSettings(
  lines: readonly string[],
  file: ProfileFile,
  profile: string,
  settings: ProfileSettings,
): readonly string[] {
  const changes = Object.entries(settings).filter(
    (change): change is [string, Setting | null] => change[1] !== undefined,
  );
  const needsSection = changes.some(([, value]) => value !== null);
  const start = needsSection ? addSection(lines, file, profile) : lines;
  return changes.reduce((current, change) => applyChange(current, file, profile, change), start);
}

function addSection(lines: readonly string[], file: ProfileFile, profile: string): readonly string[] {
  if (parseSections(lines, file).some((section) => section.profile === profile)) return lines;
  const title = file === "config" && profile !== "default" ? `profile ${profile}` : profile;
  const above = lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
  return [...above, ...(above.length === 0 ? [] : [""]), `[${title}]`];
}

function applyChange(
  lines: readonly string[],
  file: ProfileFile,
  profile: string,
  [name, value]: Change,
): readonly string[] {
  const sections = parseSections(lines, file).filter((section) => section.profile === profile);
  const entries = sections.flatMap((section) => section.entries).filter((entry) => entry.name === name);
  const last = sections.at(-1);
  const effective = entries.at(-1);
  const removed = new Set(entries.flatMap(({ start, end }) => range(start, end)));
  const at =
    effective?.start ?? last?.entries.at(-1)?.end ?? (last === undefined ? lines.length : last.start + 1);
  const comment = effective === undefined ? "" : parseComment(lines[effective.start] ?? "").comment;
  const added = value === null ? [] : formatSetting(name, value, comment);
  return [
    ...lines.slice(0, at).filter((_, line) => !removed.has(line)),
    ...added,
    ...lines.slice(at).filter((_, line) => !removed.has(at + line)),
  ];
}

function formatSetting(name: string, value: Setting, comment: string): readonly string[] {
  if (typeof value === "string") return [`${name} = ${value}${comment}`];
  return [`${name} =${comment}`, ...Object.entries(value).map(([key, nested]) => `    ${key} = ${nested}`)];
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
