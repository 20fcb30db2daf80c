import type { View } from "./view.js";
import type { Views } from "./views.js";

/** A place where SDK and CLI do not read the same. */
export interface Difference {
  /** From 1 on. */
  readonly line: number;
  readonly kind: "title" | "setting" | "value";
  /** Who alone reads it; undefined when both read something. */
  readonly reader: "SDK" | "AWS CLI" | undefined;
  readonly name: string | undefined;
}

/** Finds where SDK and CLI differ about one section of a file. Settings of the CLI alone (`cli_pager`) are no difference. */
export function findDifferences(views: Views, section: string): readonly Difference[] {
  const { sdk, cli, lines } = views;
  const titles = [...lines.keys()].flatMap((at): readonly Difference[] => {
    const [bySdk, byCli] = [isTitle(sdk, at, section), isTitle(cli, at, section)];
    if (bySdk === byCli) return [];
    return [{ line: at + 1, kind: "title", reader: bySdk ? "SDK" : "AWS CLI", name: undefined }];
  });
  const mine = sdk.sections.get(section) ?? new Map<string, string>();
  const theirs = cli.sections.get(section) ?? new Map<string, string>();
  if (titles.length > 0 && (mine.size === 0 || theirs.size === 0)) return titles;
  const settings = [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((name): readonly Difference[] => {
    if (mine.get(name) === theirs.get(name) || /^cli_/.test(name)) return [];
    const reader = theirs.has(name) ? (mine.has(name) ? undefined : "AWS CLI") : "SDK";
    const line = findLine(reader === "AWS CLI" ? cli : sdk, section, name) + 1;
    return [{ line, kind: reader === undefined ? "value" : "setting", reader, name }];
  });
  return [...titles, ...settings].sort((a, b) => a.line - b.line);
}

function isTitle({ readings }: View, at: number, section: string): boolean {
  return readings[at]?.kind === "title" && readings[at]?.section === section;
}

function findLine({ readings }: View, section: string, name: string): number {
  const isNamed = (own: string | undefined) =>
    own !== undefined && (own === name || name.startsWith(`${own}.`));
  return readings.findLastIndex((reading) => reading.section === section && isNamed(reading.name));
}
