import type { JsonPath } from "../../expectation/json/parse-json.js";

/** Where an `.ipynb`'s texts stand: tells a path's 1-based line, or that of the nearest value around it. */
export interface SourceLines {
  /** To be called for each value while the JSON is parsed. */
  readonly onValue: (path: JsonPath, offset: number) => void;
  readonly findLine: (path: JsonPath) => number;
}

/** Remembers the lines of cells, of their sources and of their expectations. */
export function createSourceLines(text: string): SourceLines {
  const offsets = new Map<string, number>();
  let ends: readonly number[] | undefined;
  return {
    onValue: (path, offset) => {
      if (path[0] === "cells" && isText(path)) offsets.set(path.join("/"), offset);
    },
    findLine: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = offsets.get(path.slice(0, length).join("/"));
        if (offset === undefined) continue;
        ends ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
        return countBefore(ends, offset) + 1;
      }
      return 1;
    },
  };
}

/** How many of ascending numbers are smaller. */
function countBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isText(path: JsonPath): boolean {
  if (path.length <= 3) return path.length < 3 || path[2] === "source";
  const isFirstLine = path.at(-1) === 0 || typeof path.at(-1) === "string";
  return isFirstLine && (path[2] === "source" || (path[3] === "seigo" && path[4] === "expectation"));
}
