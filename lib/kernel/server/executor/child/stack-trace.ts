import { SourceMap } from "node:module";
import type { MappedCode } from "../../converted-cell.js";

/** Lines that were put before compiled code, and before the source that it was compiled from. */
export interface LinesBefore {
  readonly code: number;
  readonly source: number;
}

interface Kept {
  readonly texts: readonly string[];
  readonly before: LinesBefore;
  /** Lines of the compiled code: what comes after is a wrapper. */
  readonly length: number;
  parsed?: readonly SourceMap[];
}

const maps = new Map<string, Kept>();

/** Keeps the source maps of a cell or module for stack traces that go through it. */
export function keepMaps(name: string, { code, maps: texts }: MappedCode, before: LinesBefore): void {
  maps.set(name, { texts, before, length: code.split("\n").length });
}

/**
 * Makes stack traces show the cells' own lines and columns, and nothing of Node's inside and ours.
 * `hidden` starts the names of files that are ours.
 */
export function mapStackTraces(hidden: readonly string[]): void {
  Error.prepareStackTrace = (error, sites) => {
    const lines = sites.flatMap((site) => formatSite(site, hidden) ?? []);
    return [formatHead(error), ...lines.map((line) => `    at ${line}`)].join("\n");
  };
}

function formatHead(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}

function formatSite(site: NodeJS.CallSite, hidden: readonly string[]): string | undefined {
  const file = site.getScriptNameOrSourceURL() ?? "";
  if (file.startsWith("node:") || hidden.some((start) => file.startsWith(start))) return undefined;
  const cell = maps.get(file);
  if (cell === undefined) return String(site);
  const [line, column] = [site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1];
  const place = line > cell.length ? undefined : findPlace(cell, line, column);
  if (place === undefined) return undefined;
  // Functions of earlier cells are called as methods of tslab's exports.
  return String(site)
    .replace(`${file}:${line}:${column}`, `${file}:${place}`)
    .replace(/^Proxy\./, "");
}

function findPlace(cell: Kept, line: number, column: number): string | undefined {
  cell.parsed ??= cell.texts.filter((text) => text !== "").map((text) => new SourceMap(JSON.parse(text)));
  let place = { line: line - 1 - cell.before.code, column: column - 1 };
  for (const map of cell.parsed) {
    const entry = map.findEntry(place.line, place.column);
    if (!("originalLine" in entry)) return undefined;
    place = { line: entry.originalLine, column: entry.originalColumn };
  }
  const shown = place.line - cell.before.source + 1;
  return shown < 1 ? undefined : `${shown}:${place.column + 1}`;
}
