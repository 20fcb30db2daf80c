import { basename, dirname, join } from "node:path";
import { readDeclarationFile, type Statement } from "./declaration-file.js";
import { ALL_COMMANDS, formatKept, type Kept, NAME } from "./kept-file.js";

/** The declarations of one package, without those that nobody asked for. */
export interface NarrowPackage {
  /** Keeps a name that the package exports, with all that it is made of; false when there is no such name. */
  want(name: string): boolean;
  /** A file's text with spaces in the place of what is not kept. Undefined for a file that no kept name comes from. */
  read(path: string): string | undefined;
  /** The names of all exported declarations that are kept. */
  listNames(): readonly string[];
}

/** A package with a statement or a module that is not understood: it is to be read as it is. */
export class NotUnderstood extends Error {}

const IMPORT_TYPE = /\bimport\("([^"]+)"\)(?:\.([\w$]+))?/g;

/**
 * Narrows the package whose names come from the file `index`. `readText` gives the text of a file without comments;
 * undefined when it is not there. Throws `NotUnderstood`.
 */
export function narrowPackage(index: string, readText: (path: string) => string | undefined): NarrowPackage {
  const opened = new Map<string, Kept | undefined>();
  const known = new Map<string, boolean>();

  const open = (path: string): Kept | undefined => {
    if (opened.has(path)) return opened.get(path);
    const text = readText(path);
    const file = text === undefined ? undefined : readDeclarationFile(text);
    if (text !== undefined && file === undefined) throw new NotUnderstood(path);
    const kept = file && { file, whole: new Set<Statement>(), imports: new Map<Statement, Set<string>>() };
    opened.set(path, kept);
    return kept;
  };

  const resolve = (from: string, specifier: string): string => {
    const found = listCandidates(from, specifier).find((candidate) => open(candidate));
    if (found === undefined) throw new NotUnderstood(`${from}: ${specifier}`);
    return found;
  };

  /** The file that is meant, when something of it was looked for before. */
  const findOpened = (from: string, specifier: string): [path: string, kept: Kept] | undefined => {
    for (const path of listCandidates(from, specifier)) {
      const kept = opened.get(path);
      if (kept !== undefined) return [path, kept];
    }
    return undefined;
  };

  /** Keeps what a file exports under a name. */
  const want = (path: string, name: string): boolean => {
    const key = `${path}\0${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // Files export from each other in circles.
    known.set(key, false);
    const found = keepOwn(path, name) || keepStar(path, name);
    known.set(key, found);
    return found;
  };

  const keepOwn = (path: string, name: string): boolean => {
    const kept = open(path);
    const named = (kept?.file.statements ?? []).filter(
      (statement) =>
        (statement.kind === "declaration" && statement.isExported && statement.name === name) ||
        (statement.kind === "export" && statement.bindings.some(({ other }) => other === name)),
    );
    if (kept === undefined || named.length === 0) return false;
    known.set(`${path}\0${name}`, true);
    for (const statement of named) keep(path, kept, statement);
    return true;
  };

  const keepStar = (path: string, name: string): boolean =>
    sortStars(path, open(path)?.file.statements ?? [], name).some(({ from }) =>
      want(resolve(path, from), name),
    );

  const keep = (path: string, kept: Kept, statement: Statement): void => {
    if (kept.whole.has(statement)) return;
    kept.whole.add(statement);
    if (statement.kind === "declaration") follow(path, kept, statement);
    if (statement.kind !== "export") return;
    for (const { local, other } of statement.bindings) {
      // What is exported beside it stays too.
      known.set(`${path}\0${other}`, true);
      if (statement.from === undefined) wantLocal(path, kept, local);
      else wantOther(path, statement.from, local);
    }
  };

  /** Keeps all that a declaration names. */
  const follow = (path: string, kept: Kept, { start, end, ...statement }: Statement): void => {
    if (statement.kind === "declaration" && ALL_COMMANDS.test(statement.name)) return;
    const text = kept.file.text.slice(start, end);
    for (const [, specifier = "", name] of text.matchAll(IMPORT_TYPE)) {
      wantOther(path, specifier, name ?? "");
    }
    for (const name of new Set(text.match(NAME))) wantLocal(path, kept, name);
  };

  /** Keeps what a name means in a file: its own declarations, or what it imports. */
  const wantLocal = (path: string, kept: Kept, name: string): void => {
    for (const statement of kept.file.meanings.get(name) ?? []) {
      if (statement.kind === "import") wantImport(path, kept, statement, name);
      else keep(path, kept, statement);
    }
  };

  const wantImport = (path: string, kept: Kept, statement: Import, name: string): void => {
    const names = kept.imports.get(statement) ?? new Set();
    kept.imports.set(statement, names.add(name));
    const binding = statement.bindings.find(({ local }) => local === name);
    wantOther(path, statement.from, binding?.other ?? "");
  };

  /** Keeps what another file of the package exports; what another package does is there in any case. */
  const wantOther = (path: string, specifier: string, name: string): void => {
    if (specifier.startsWith(".") && !want(resolve(path, specifier), name)) {
      throw new NotUnderstood(`${path}: ${specifier} ${name}`);
    }
  };

  /** Keeps the imports of those members of a union of all commands that are kept for another reason. */
  const keepCommands = (path: string, kept: Kept, statement: Statement): void => {
    if (statement.kind !== "declaration" || !ALL_COMMANDS.test(statement.name)) return;
    const text = kept.file.text.slice(statement.start, statement.end);
    for (const name of text.match(NAME) ?? []) {
      const meaning = kept.file.meanings.get(name)?.find(isImport);
      const binding = meaning?.bindings.find(({ local }) => local === name);
      if (meaning === undefined || binding === undefined) continue;
      const [, command] = findOpened(path, meaning.from) ?? [];
      const own = command?.file.meanings.get(binding.other) ?? [];
      if (own.some((statement) => command?.whole.has(statement))) wantImport(path, kept, meaning, name);
    }
  };

  /** Lets a file export all that is kept of others: the compiler names a type by the package that exports it. */
  const keepStars = (path: string, kept: Kept): boolean => {
    for (const statement of kept.file.statements) {
      if (statement.kind !== "star" || kept.whole.has(statement)) continue;
      const found = findOpened(path, statement.from);
      if (found !== undefined && keepStars(...found)) kept.whole.add(statement);
    }
    return kept.whole.size > 0;
  };

  return {
    want: (name) => want(index, name),
    read(path) {
      const kept = opened.get(path);
      if (kept === undefined) return undefined;
      for (const statement of kept.whole) keepCommands(path, kept, statement);
      keepStars(path, kept);
      return formatKept(kept);
    },
    listNames: () =>
      [...opened.values()].flatMap((kept) =>
        [...(kept?.whole ?? [])].flatMap((statement) =>
          statement.kind === "declaration" && statement.isExported ? [statement.name] : [],
        ),
      ),
  };
}

/** The files that an import can mean. */
function listCandidates(from: string, specifier: string): readonly string[] {
  const path = join(dirname(from), specifier);
  return [`${path}.d.ts`, join(path, "index.d.ts")];
}

type Import = Extract<Statement, { kind: "import" }>;

function isImport(statement: Statement): statement is Import {
  return statement.kind === "import";
}

type Star = Extract<Statement, { kind: "star" }>;

/** The likely first: most names are models. Of commands, the name begins with that of the file. */
function sortStars(path: string, statements: readonly Statement[], name: string): readonly Star[] {
  const stars = statements.filter((statement): statement is Star => statement.kind === "star");
  const named = stars.filter(({ from }) => name.startsWith(basename(from)));
  if (path.endsWith("/commands/index.d.ts")) return named;
  const models = stars.filter(({ from }) => from.includes("/models/"));
  return [...new Set([...named.reverse(), ...models, ...stars])];
}
