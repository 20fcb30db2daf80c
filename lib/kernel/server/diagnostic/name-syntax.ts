import { message } from "../../../message/message.js";
import type { Diagnostic } from "../converted-cell.js";
import { TYPESCRIPT_VERSION } from "./typescript-version.js";

/** What came to TypeScript after tslab's: how its line looks, and the numbers of what TypeScript says of it. */
interface Newer {
  readonly name: string;
  readonly since: string;
  readonly line: RegExp;
  readonly codes: readonly number[];
}

const NEWER: readonly Newer[] = [
  {
    name: "using",
    since: "5.2",
    line: /(?:^|[\s;{}(])using\s+[\p{L}$_][\p{L}\p{N}$_]*\s*(?::[^=]+)?(?:=(?!=)|\bof\b)/u,
    codes: [1005, 1434, 2304],
  },
  { name: "NoInfer", since: "5.4", line: /\bNoInfer\s*</, codes: [2304] },
  { name: "get / set", since: "5.1", line: /\b[gs]et\b/, codes: [2380] },
  { name: "import defer", since: "5.9", line: /^\s*import\s+defer\s+\*/, codes: [1005, 1434, 2304, 4000] },
];

/**
 * Says that a construct is newer than tslab's TypeScript, which takes it for something else. Where there is one, what
 * TypeScript says of the rest is left out: most of it follows from it.
 */
export function nameSyntax(diagnostics: readonly Diagnostic[], source: string): readonly Diagnostic[] {
  const lines = source.split("\n");
  const named = diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    const { code = 0, file, start } = diagnostic;
    const line = lines[start.line - 1] ?? "";
    const newer = NEWER.find((row) => row.codes.includes(code) && row.line.test(line));
    if (newer === undefined || file !== undefined) return [];
    const { name, since } = newer;
    const text = message(
      '"{name}" needs TypeScript {since} or later; this kernel has {version}, the one of tslab.',
      { name, since, version: TYPESCRIPT_VERSION },
    );
    return [{ ...diagnostic, text }];
  });
  return named.filter(
    ({ start, text }, index) =>
      named.findIndex((other) => other.text === text && other.start.line === start.line) === index,
  );
}
