import type { DeclarationFile, Statement } from "./declaration-file.js";

/** What is kept of a file: whole statements, and of imports the names. */
export interface Kept {
  readonly file: DeclarationFile;
  readonly whole: Set<Statement>;
  readonly imports: Map<Statement, Set<string>>;
}

/**
 * The inputs and outputs of all commands as one type each. Every command's type names them, and for none it matters
 * which other commands there are.
 */
export const ALL_COMMANDS = /^Service(?:Input|Output)Types$/;
const OTHERS = "{$metadata:any;_:never}";
export const NAME = /[A-Za-z_$][\w$]*/g;

/** The text of what is kept; every declaration stays in its place. */
export function formatKept({ file, whole, imports }: Kept): string {
  const { text, statements } = file;
  const parts = statements.map((statement) => {
    const { kind, start, end } = statement;
    const own = text.slice(start, end);
    if (whole.has(statement)) {
      return kind === "declaration" && ALL_COMMANDS.test(statement.name) ? keepMembers(own, imports) : own;
    }
    const names = imports.get(statement);
    if (names === undefined) return " ".repeat(own.length);
    return own.replace(/\{[^}]*\}/, (clause) => keepNames(clause, names)).padEnd(own.length);
  });
  return " ".repeat(statements[0]?.start ?? text.length) + parts.join("");
}

/** Of `{ A, type B as C }`, the bindings of these local names. */
function keepNames(clause: string, names: ReadonlySet<string>): string {
  const bindings = clause.slice(1, -1).split(",");
  const kept = bindings.filter((binding) => names.has(/([\w$]+)\s*$/.exec(binding)?.[1] ?? ""));
  return `{${kept.join(",")}}`;
}

/**
 * Of a union of all commands, those that are kept. One that no value has stands for the others: a union of one would be
 * known by its member's name.
 */
function keepMembers(text: string, imports: Kept["imports"]): string {
  const kept = new Set([...imports.values()].flatMap((names) => [...names]));
  const begin = text.indexOf("=") + 1;
  const all = text.slice(begin).match(NAME) ?? [];
  const members = all.filter((name) => kept.has(name));
  if (members.length === all.length) return text;
  return `${text.slice(0, begin)} ${[...members, OTHERS].join(" | ")};`.padEnd(text.length);
}
