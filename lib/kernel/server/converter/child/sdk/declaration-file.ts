/** A name in a file, and what it is called where it comes from or goes to. */
export interface Binding {
  readonly local: string;
  readonly other: string;
}

/** A statement of a file of declarations; `start` and `end` are places in its text. */
export type Statement = { readonly start: number; readonly end: number } & (
  | { readonly kind: "import"; readonly from: string; readonly bindings: readonly Binding[] }
  | { readonly kind: "star"; readonly from: string }
  | { readonly kind: "export"; readonly from: string | undefined; readonly bindings: readonly Binding[] }
  | { readonly kind: "declaration"; readonly name: string; readonly isExported: boolean }
);

/** A file of declarations as TypeScript writes it: every statement begins at the beginning of a line. */
export interface DeclarationFile {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** For each name that means something in the file, the statements that declare or import it. */
  readonly meanings: ReadonlyMap<string, readonly Statement[]>;
}

const BEGIN = /^[^\s})\]]/gm;
const IMPORT = /^import (?:type )?\{([^}]*)\} from "([^"]+)";\s*$/;
const STAR = /^export \* from "([^"]+)";\s*$/;
const EXPORT = /^export (?:type )?\{([^}]*)\}(?: from "([^"]+)")?;\s*$/;
const DECLARATION =
  /^(export )?(?:declare )?(?:abstract )?(?:interface|class|const|var|type|function|enum|namespace) ([\w$]+)/;
const BINDING = /^\s*(?:type )?([\w$]+)(?: as ([\w$]+))?\s*$/;

/** Reads a file without comments; undefined when it has a statement that is not understood. */
export function readDeclarationFile(text: string): DeclarationFile | undefined {
  const starts = [...text.matchAll(BEGIN)].map(({ index }) => index);
  const statements: Statement[] = [];
  for (const [place, start] of starts.entries()) {
    const end = starts[place + 1] ?? text.length;
    const statement = readStatement(text.slice(start, end));
    if (statement === undefined) return undefined;
    statements.push({ start, end, ...statement });
  }
  return { text, statements, meanings: listMeanings(statements) };
}

function listMeanings(statements: readonly Statement[]): DeclarationFile["meanings"] {
  const meanings = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const name of listNames(statement)) {
      meanings.set(name, [...(meanings.get(name) ?? []), statement]);
    }
  }
  return meanings;
}

function listNames(statement: Statement): readonly string[] {
  if (statement.kind === "declaration") return [statement.name];
  return statement.kind === "import" ? statement.bindings.map(({ local }) => local) : [];
}

type Read<T> = T extends unknown ? Omit<T, "start" | "end"> : never;

function readStatement(text: string): Read<Statement> | undefined {
  const declaration = DECLARATION.exec(text);
  if (declaration !== null) {
    return { kind: "declaration", name: declaration[2] ?? "", isExported: declaration[1] !== undefined };
  }
  const star = STAR.exec(text);
  if (star !== null) return { kind: "star", from: star[1] ?? "" };
  const named = EXPORT.exec(text);
  const imported = named === null ? IMPORT.exec(text) : null;
  const bindings = readBindings((named ?? imported)?.[1]);
  if (bindings === undefined) return undefined;
  if (imported !== null) {
    const turned = bindings.map(({ local, other }) => ({ local: other, other: local }));
    return { kind: "import", from: imported[2] ?? "", bindings: turned };
  }
  return { kind: "export", from: named?.[2], bindings };
}

/** `A, type B as C` of a clause, before and after the `as`. */
export function readBindings(clause: string | undefined): readonly Binding[] | undefined {
  if (clause === undefined) return undefined;
  const bindings: Binding[] = [];
  for (const part of clause.split(",")) {
    if (part.trim() === "") continue;
    const [, first, second] = BINDING.exec(part) ?? [];
    if (first === undefined) return undefined;
    bindings.push({ local: first, other: second ?? first });
  }
  return bindings;
}
