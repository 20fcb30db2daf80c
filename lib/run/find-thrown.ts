import type { CellResult } from "./result.js";

/** A line of a cell's source, from 1. */
interface ThrownPlace {
  readonly line: number;
  readonly text: string;
}

/**
 * Where in its cell an error was thrown, the innermost call first, and where TypeScript finds it wrong: as the kernel's
 * traceback says. Empty when that names no line of the cell.
 */
export function findThrown({ cell, error, outputs, executionCount }: CellResult): readonly ThrownPlace[] {
  const lines = cell.source.split("\n");
  const numbers =
    error?.name === "TypeScriptError" ? findDiagnosed(error.message) : findTraced(outputs, executionCount);
  return [...new Set(numbers)].flatMap((line) => {
    const text = lines[line - 1];
    return text === undefined ? [] : [{ line, text: text.trim() }];
  });
}

function findDiagnosed(text: string): readonly number[] {
  return [...text.matchAll(/^(\d+):\d+ - /gm)].map(([, line]) => Number(line));
}

function findTraced(outputs: CellResult["outputs"], count: number | null): readonly number[] {
  const place = new RegExp(`^ *at .*\\bcell\\[${count}\\]:(\\d+):\\d+`, "m");
  for (const output of outputs) {
    const line = output.output_type === "error" && place.exec(output.traceback.join("\n"))?.[1];
    if (line) return [Number(line)];
  }
  return [];
}
