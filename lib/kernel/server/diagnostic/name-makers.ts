import { message } from "../../../message/message.js";
import type { Diagnostic } from "../converted-cell.js";
import type { MissingCell } from "../history/create-history.js";

/** A cell that has not run, or has failed, and the names that it would make. */
export interface Maker extends MissingCell {
  readonly makes: readonly string[];
}

/** TypeScript's numbers for a name that is not there, in its various places. */
const UNKNOWN_NAME: ReadonlySet<number> = new Set([
  2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 2662, 2663, 18004,
]);
/** What follows from a name without a type: parameters of its callbacks, elements of its lists. */
const UNTYPED = /^70\d\d$/;

/** The names that a cell uses and that TypeScript does not know. */
export function listUnknownNames(diagnostics: readonly Diagnostic[], source: string): readonly string[] {
  const lines = source.split("\n");
  return [...new Set(diagnostics.flatMap((diagnostic) => readName(diagnostic, lines) ?? []))];
}

/**
 * Says of names that a cell of the notebook makes which one that is, once for all of them. What TypeScript says of them,
 * and what follows from it, is left out.
 */
export function nameMakers(
  diagnostics: readonly Diagnostic[],
  source: string,
  makers: readonly Maker[],
): readonly Diagnostic[] {
  const lines = source.split("\n");
  const uses = diagnostics.flatMap((diagnostic): readonly Use[] => {
    const name = readName(diagnostic, lines);
    const maker = name === undefined ? undefined : makers.find(({ makes }) => makes.includes(name));
    return name === undefined || maker === undefined ? [] : [{ diagnostic, name, maker }];
  });
  if (uses.length === 0) return diagnostics;
  const rest = diagnostics.filter(
    (diagnostic) =>
      !uses.some((use) => use.diagnostic === diagnostic) && !UNTYPED.test(String(diagnostic.code)),
  );
  const failed = uses.filter(({ maker }) => maker.hasFailed);
  const unrun = uses.filter(({ maker }) => !maker.hasFailed);
  return [...[failed, unrun].flatMap(describeUses), ...rest];
}

interface Use {
  readonly diagnostic: Diagnostic;
  readonly name: string;
  readonly maker: Maker;
}

/** One sentence at the first place. */
function describeUses(uses: readonly Use[]): readonly Diagnostic[] {
  const [first] = uses;
  if (first === undefined) return [];
  const { code: _, ...place } = first.diagnostic;
  const names = [...new Set(uses.map(({ name }) => name))];
  const makers = [...new Set(uses.map(({ maker }) => maker))].sort(
    (one, other) => (one.index ?? 0) - (other.index ?? 0),
  );
  return [{ ...place, text: formatMakers(makers, names) }];
}

function readName({ code, file, start, end }: Diagnostic, lines: readonly string[]): string | undefined {
  if (code === undefined || !UNKNOWN_NAME.has(code) || file !== undefined || start.line !== end.line)
    return undefined;
  return lines[start.line - 1]?.slice(start.column - 1, end.column - 1);
}

/** Of several the topmost is named: what is between it and the cell that runs will be needed too. */
function formatMakers([top, ...others]: readonly Maker[], names: readonly string[]): string {
  if (top === undefined) return "";
  const { hasFailed, place } = top;
  const values = { cell: formatCell(top), names: names.join(", ") };
  if (place === "below" || (place === undefined && !hasFailed)) {
    return hasFailed
      ? message('The cell "{cell}" has failed: it makes {names}. Put it right and run it first.', values)
      : message('The cell "{cell}" has not been run yet: it makes {names}. Run it first.', values);
  }
  if (others.length > 0) {
    return hasFailed
      ? message(
          'Cells above have failed, first "{cell}": they make {names}. Put them right and run them first.',
          values,
        )
      : message(
          'Cells above have not been run yet, first "{cell}": they make {names}. Run them first.',
          values,
        );
  }
  return hasFailed
    ? message(
        'The cell above, "{cell}", has failed: it makes {names}. Put it right and run it first.',
        values,
      )
    : message('The cell above, "{cell}", has not been run yet: it makes {names}. Run it first.', values);
}

/** What a reader finds it by: its heading, and how its code begins. */
function formatCell({ source, heading, name }: Maker): string {
  const line = source.split("\n").find((text) => /\S/.test(text) && !/^\s*(\/\/|\/\*|\*)/.test(text)) ?? "";
  const code = cut(line.trim());
  const title = heading ?? name?.replace(/^cell/, "");
  return title === undefined ? code : `${title} › ${code}`;
}

/** Characters of a line of code that are enough to find it again. */
const WIDTH = 40;

function cut(text: string): string {
  const letters = [...text];
  return letters.length > WIDTH ? `${letters.slice(0, WIDTH - 1).join("")}…` : text;
}
