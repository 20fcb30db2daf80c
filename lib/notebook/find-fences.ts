import { createParser } from "./markdown/create-parser.js";
import { parseInfo } from "./markdown/parse-info.js";
import type { Notebook } from "./notebook.js";

/** A code fence that is no cell. */
export interface ProseFence {
  /** Its language as written, e.g. `sh`, `ts:main.ts`; empty when it has none. */
  readonly language: string;
  readonly isNotToRun: boolean;
  /** True inside a list, a quote or a container. */
  readonly isInside: boolean;
  /** The 1-based line of the fence in the file. */
  readonly line: number;
  /** Its first line with something on it. */
  readonly text: string;
}

const parser = createParser({ frontMatter: false });

/** The code fences in a notebook's prose, in order. */
export function findFences({ cells }: Notebook): readonly ProseFence[] {
  return cells.flatMap((cell) =>
    cell.kind !== "prose"
      ? []
      : parser
          .parse(cell.source, {})
          .filter(({ type }) => type === "fence")
          .map(({ info, level, map, content }) => {
            const { language, attributes } = parseInfo(info);
            return {
              language,
              isNotToRun: attributes.has("no-run"),
              isInside: level > 0,
              line: cell.line + (map?.[0] ?? 0),
              text:
                content
                  .split("\n")
                  .find((line) => line.trim() !== "")
                  ?.trim() ?? "",
            };
          }),
  );
}
