import type { ProfileFile, ProfileSettings, Setting } from "../profile.js";
import { joinLines, type Line } from "./lines.js";
import { mendTitle } from "./mend-title.js";
import { nameProfile } from "./view.js";
import { findLines, isRead, readViews, type Views } from "./views.js";

/**
 * The text of a shared file with a profile's settings changed: named ones replaced where they stand, new ones added
 * at the section's end, `null` ones removed. Every other line stays as it is, byte for byte.
 */
export function replaceSettings(
  text: string,
  file: ProfileFile,
  profile: string,
  settings: ProfileSettings,
): string {
  const changes = Object.entries(settings).filter(
    (change): change is [string, Setting | null] => change[1] !== undefined,
  );
  const needsSection = changes.some(([, value]) => value !== null);
  const start = needsSection ? addSection(mendTitle(text, file, profile), file, profile) : text;
  return changes.reduce(
    (current, [name, value]) => replaceSetting(readViews(current, file), nameProfile(profile), name, value),
    start,
  );
}

function addSection(text: string, file: ProfileFile, profile: string): string {
  const { lines, sdk, cli } = readViews(text, file);
  const section = nameProfile(profile);
  const isTitle = (at: number) =>
    [sdk, cli].every(({ readings }) => readings[at]?.kind === "title" && readings[at]?.section === section);
  if ([...lines.keys()].some(isTitle)) return text;
  const title = file === "config" && profile !== "default" ? `profile ${profile}` : profile;
  const end = findEnd(lines, lines.length - 1);
  const above = lines.length > 0 && lines.at(-1)?.end === "" ? `${text}${end}` : text;
  return `${above}${lines.length === 0 ? "" : end}[${title}]${end}`;
}

function replaceSetting(views: Views, section: string, name: string, value: Setting | null): string {
  const { lines } = views;
  const own = findSetting(views, section, name);
  const effective = own.findLast((at) => isRead(views, at) && views.cli.readings[at]?.kind !== "more");
  if (value === null || (effective === undefined && own.length > 0)) {
    return joinLines(lines.filter((_, at) => !own.includes(at)));
  }
  const last = findLines(views, section).findLast((at) => isRead(views, at)) ?? lines.length - 1;
  const at = effective ?? last + 1;
  const end = findEnd(lines, effective ?? last);
  const added = formatSetting(name, value, effective === undefined ? "" : (lines[effective]?.text ?? ""));
  return joinLines([
    ...lines
      .slice(0, at)
      .map((line, index) => (index === last && line.end === "" ? { ...line, end } : line))
      .filter((_, index) => !own.includes(index)),
    ...added.map((text) => ({ text, end })),
    ...lines.slice(at).filter((_, index) => !own.includes(at + index)),
  ]);
}

/** The lines that either client takes for a setting, with comments and empty lines inside a block. */
function findSetting({ lines, sdk, cli }: Views, section: string, name: string): readonly number[] {
  const found: number[] = [];
  let between: number[] = [];
  for (const at of lines.keys()) {
    const [mine, theirs] = [sdk.readings[at], cli.readings[at]];
    const isOwn =
      (theirs?.section === section && theirs.name === name) ||
      (mine?.section === section && (mine.name === name || mine.name?.startsWith(`${name}.`) === true));
    if (isOwn) {
      found.push(...(theirs?.kind === "more" ? between : []), at);
      between = [];
    } else if (found.length > 0 && mine?.kind === "nothing" && theirs?.kind === "nothing") between.push(at);
    else between = [];
  }
  return found;
}

/** What ends an added line: what ends the line that it replaces or follows, else what ends the one before. */
function findEnd(lines: readonly Line[], at: number): string {
  return lines.slice(0, at + 1).findLast(({ end }) => end !== "")?.end ?? "\n";
}

/** The setting's lines, indented as before. A comment behind the old value gets its own line: to the CLI it is value. */
function formatSetting(name: string, value: Setting, before: string): readonly string[] {
  const indent = /^\s*/.exec(before)?.[0] ?? "";
  const comment = /\s([#;].*)$/s.exec(before.slice(indent.length))?.[1];
  const note = comment === undefined ? [] : [`${indent}${comment}`];
  if (typeof value !== "object") return [...note, `${indent}${name} = ${value}`.trimEnd()];
  const nested = Object.entries(value).map(([key, text]) => `${indent}    ${key} = ${text}`.trimEnd());
  return [...note, `${indent}${name} =`, ...nested];
}
