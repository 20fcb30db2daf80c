import { createLocate, type Locate } from "../../place/locate-copy.js";
import type { CellCache, CellQuestion } from "../cache/cell-cache.js";
import { readWritten, statFile } from "../cache/stat-file.js";
import type { Conversion } from "../converter/converter-request.js";
import type { Converter } from "../converter/create-converter.js";

/** Converts cells: by the cache, by TypeScript, and those that are expected before they are asked for. */
export interface Conversions {
  /** Rejects when TypeScript itself fails. */
  convert(question: CellQuestion): Promise<Conversion>;
  /** Says which cells are likely to come after the one that is converted next. */
  expect(sources: readonly string[]): void;
  /** Begins with what is expected, although no cell was asked for yet. */
  begin(): void;
}

/** What was converted early, and its local files as they were. */
interface Early {
  readonly conversion: Conversion;
  readonly stats: readonly (readonly [path: string, stat: string])[];
}

/** Milliseconds by which the time that a file was written at can be earlier than it was. */
const TICK = 20;

/** Makes the conversions of a kernel: a cell's needs the declarations before it, and nothing of what cells do. */
export function createConversions(
  converter: Converter,
  cache: CellCache,
  locate: Locate = createLocate(undefined),
): Conversions {
  let expected: readonly string[] = [];
  let told: readonly string[] = [];
  let early = new Map<string, Promise<Early | undefined>>();

  /** Whether none of the local files was written since: then it is known what was read of them. */
  const isSettled = ({ cell }: Conversion, since: number): boolean =>
    cell.files.every((file) => (readWritten(locate(file)) ?? 0) < since - TICK);
  const make = async (question: CellQuestion): Promise<Conversion> => {
    const begin = Date.now();
    const isKept = isPlain(question);
    const kept = isKept ? cache.read(question) : undefined;
    if (kept !== undefined) return { cell: kept };
    const later = told === expected ? {} : { later: expected };
    told = expected;
    const conversion = await converter.ask<"convert">({ type: "convert", ...question, ...later });
    if (isKept && isSettled(conversion, begin)) cache.write(question, conversion.cell);
    return conversion;
  };
  /** Undefined for what could come out otherwise by then: a cell before may still write what is missing. */
  const makeEarly = async (question: CellQuestion): Promise<Early | undefined> => {
    const begin = Date.now();
    try {
      const conversion = await make(question);
      if (!isSettled(conversion, begin)) return undefined;
      const { diagnostics, files } = conversion.cell;
      const stats = files.map((file) => [file, statFile(locate(file))] as const);
      return diagnostics.length > 0 ? undefined : { conversion, stats };
    } catch {
      return undefined;
    }
  };
  const goOn = async ({ declarations, modules }: Omit<CellQuestion, "source">): Promise<void> => {
    const mine = new Map<string, Promise<Early | undefined>>();
    early = mine;
    let before = declarations;
    for (const source of expected) {
      const question = { declarations: before, modules, source };
      if (source.trim() === "") continue;
      if (!isPlain(question)) return;
      const made = makeEarly(question);
      mine.set(formatKey(question, cache.readConfig()), made);
      const next = await made;
      if (next === undefined || mine !== early) return;
      before = next.conversion.cell.declarations;
    }
  };
  return {
    async convert(question) {
      const found = await early.get(formatKey(question, cache.readConfig()));
      const place = expected.indexOf(question.source);
      expected = expected.slice(place + 1);
      if (found?.stats.every(([file, stat]) => statFile(locate(file)) === stat)) return found.conversion;
      early = new Map();
      const conversion = await make(question);
      // What a module's cell is for later ones, the kernel decides.
      if (conversion.module === undefined) {
        void goOn({ declarations: conversion.cell.declarations, modules: question.modules });
      }
      return conversion;
    },
    expect(sources) {
      expected = sources;
    },
    begin() {
      void goOn({ declarations: "", modules: [] });
    },
  };
}

/** Whether a cell may be kept: what the comment before one makes of it only TypeScript knows. */
export function isPlain({ source }: CellQuestion): boolean {
  return !/@(?:module|browser|jsx)\b/.test(source);
}

function formatKey({ declarations, modules, source }: CellQuestion, config: string): string {
  return JSON.stringify([declarations, modules, source, config]);
}
