import type ts from "typescript";
import { isInstalled, readGeneration } from "./installed-files.js";
import type { ModeAwareCache, TslabTypeScript } from "./tslab-typescript.js";

/** What TypeScript notes of a file when it becomes part of a program. */
export type NotedFile = ts.SourceFile & {
  flags: number;
  path: string;
  resolvedPath: string;
  originalFileName: string;
  imports?: readonly ts.StringLiteralLike[];
  readonly moduleAugmentations: readonly unknown[];
  readonly commentDirectives?: readonly unknown[];
};

/** What the imports of a file mean. */
type Resolutions = ModeAwareCache<ts.ResolvedModuleWithFailedLookupLocations>;

/** A program with what it notes of its files, by their paths. */
export type NotingProgram = ts.Program & { readonly resolvedModules?: Map<string, Resolutions> };

type Host = ts.CompilerHost & { hasInvalidatedResolutions?(path: string): boolean };
type Builder = ts.BuilderProgram;
type IncludeReason = { readonly kind: number; readonly file: string; readonly index: number };
type Program = NotingProgram & {
  getFileIncludeReasons(): { get(path: string): IncludeReason[] | undefined };
  getSourceFileByPath(path: string): ts.SourceFile | undefined;
};

/** A program whose checker serves cell after cell. */
interface Base {
  readonly builder: Builder;
  readonly program: Program;
  readonly generation: number;
  readonly roots: readonly string[];
  /** What the cell and its declarations import, by name, each with the file that it means. */
  readonly imports: ReadonlyMap<string, string | undefined>;
  /** Files that can change under a running kernel, besides the cell and its declarations. */
  readonly locals: readonly ts.SourceFile[];
}

/**
 * Makes programs of which the files at `paths` (the earlier declarations first, then the cell) are exchanged
 * while all others, and what the checker knows of them, stay: a checker of its own for each cell would resolve the
 * AWS types anew each time, nine tenths of a cell's time. A program is made anew when another file has changed,
 * when the imports are not the same, or when a cell declares something outside of itself.
 */
export function shareProgram(
  typescript: TslabTypeScript,
  paths: readonly [string, string],
): ts.CreateProgram<Builder> {
  let base: Base | undefined;
  let made = 0;
  let forget = (): void => {};

  return (roots, options, host, old, ...rest) => {
    if (roots === undefined || options === undefined || host === undefined) {
      return typescript.createAbstractBuilder(roots, options, host, old, ...rest);
    }
    const shared = base && exchangeCell(base, roots, options, host);
    if (shared !== undefined) return typescript.createAbstractBuilder(shared, host);
    forget();
    const builder = typescript.createAbstractBuilder(roots, options, host, base?.builder ?? old, ...rest);
    base = readBase(builder, roots);
    return builder;
  };

  function readBase(builder: Builder, roots: readonly string[]): Base | undefined {
    const program = builder.getProgram() as Program;
    const cells = paths.map((path) => program.getSourceFile(path) as NotedFile | undefined);
    const files = cells.flatMap((file) => file ?? []);
    if (files.length < paths.length || !files.every(isAlone)) return undefined;
    const locals = program
      .getSourceFiles()
      .filter(({ fileName }) => !isInstalled(fileName) && !paths.includes(fileName));
    const imports = new Map(
      files.flatMap((file) => readImports(program, file, program.resolvedModules?.get(file.path))),
    );
    return { builder, program, generation: readGeneration(), roots, imports, locals };
  }

  function exchangeCell(
    { program, generation, roots: earlier, imports, locals }: Base,
    roots: readonly string[],
    options: ts.CompilerOptions,
    host: Host,
  ): ts.Program | undefined {
    const isSame =
      generation === readGeneration() &&
      program.getCompilerOptions() === options &&
      roots.length === earlier.length &&
      roots.every((path, index) => path === earlier[index]) &&
      locals.every((file) => isUnchanged(file as NotedFile, host));
    if (!isSame) return undefined;
    const files = new Map<string, NotedFile>();
    const resolved = new Map<NotedFile, Resolutions>();
    for (const path of paths) {
      const replaced = program.getSourceFile(path) as NotedFile | undefined;
      const file = host.getSourceFile(path, replaced?.languageVersion ?? options.target ?? 0) as
        | NotedFile
        | undefined;
      if (replaced === undefined || file === undefined || !isAlone(file)) return undefined;
      resolved.set(file, resolveImports(file, options, host));
      files.set(path, file);
    }
    const found = new Map(
      [...resolved].flatMap(([file, resolutions]) => readImports(program, file, resolutions)),
    );
    if (found.size !== imports.size) return undefined;
    for (const [name, path] of found) if (!imports.has(name) || imports.get(name) !== path) return undefined;
    made += 1;
    forget();
    const forgets = [...resolved].map(([file, resolutions]) =>
      placeFile(program, file, resolutions, { mark: `#${made}`, kind: typescript.FileIncludeKind.Import }),
    );
    forget = () => {
      for (const forgetFile of forgets) forgetFile();
      forget = () => {};
    };
    return replaceFiles(program, files);
  }

  /** Finds what a file imports, as making a program does. */
  function resolveImports(file: NotedFile, options: ts.CompilerOptions, host: Host): Resolutions {
    const { imports = [] } = file;
    const resolutions = host.resolveModuleNameLiterals?.(
      [...imports],
      file.fileName,
      undefined,
      options,
      file,
      undefined,
    );
    const found: Resolutions = typescript.createModeAwareCache();
    for (const [index, literal] of imports.entries()) {
      const mode = typescript.getModeForUsageLocation(file, literal, options);
      found.set(literal.text, mode, resolutions?.[index] ?? UNRESOLVED);
    }
    return found;
  }
}

const UNRESOLVED = { resolvedModule: undefined } as ts.ResolvedModuleWithFailedLookupLocations;

/** Says where a file is, under a name of its own: the checker keeps what it finds wrong by path. */
function placeFile(
  program: Program,
  file: NotedFile,
  resolutions: Resolutions,
  { mark, kind }: { readonly mark: string; readonly kind: number },
): () => void {
  const replaced = program.getSourceFile(file.fileName) as NotedFile;
  file.path = `${replaced.path}${mark}`;
  file.resolvedPath = replaced.resolvedPath;
  file.originalFileName = replaced.originalFileName;
  program.resolvedModules?.set(file.path, resolutions);
  // By these TypeScript finds the name under which a cell knows a package.
  const reasons = program.getFileIncludeReasons();
  const added = readImports(program, file, resolutions).flatMap(([, resolved], index) => {
    const target = program.getSourceFile(resolved ?? "") as NotedFile | undefined;
    const list = target && reasons.get(target.path);
    list?.push({ kind, file: file.path, index });
    return list === undefined ? [] : [list];
  });
  return () => {
    program.resolvedModules?.delete(file.path);
    for (const list of added) list.pop();
  };
}

/** The same program, with other files in the places of some. */
function replaceFiles(program: Program, files: ReadonlyMap<string, ts.SourceFile>): ts.Program {
  let all: readonly ts.SourceFile[] | undefined;
  const members: Partial<Program> = {
    getSourceFile: (path) => files.get(path) ?? program.getSourceFile(path),
    getSourceFileByPath: (path) => files.get(path) ?? program.getSourceFileByPath(path),
    getSourceFiles() {
      all ??= program.getSourceFiles().map((file) => files.get(file.fileName) ?? file);
      return all;
    },
  };
  return Object.assign(Object.create(program) as Program, members);
}

/**
 * Whether a file changes nothing outside of itself, names other files only by its imports, and has no comment
 * (`@ts-expect-error`) that a line of a cell before could be taken for.
 */
function isAlone(file: NotedFile): boolean {
  const { moduleAugmentations, referencedFiles, typeReferenceDirectives, libReferenceDirectives } = file;
  const { commentDirectives = [] } = file;
  const outside = [moduleAugmentations, referencedFiles, typeReferenceDirectives, libReferenceDirectives];
  return [...outside, commentDirectives].every((list) => list.length === 0);
}

/** Every import with the path of the file that it means. */
function readImports(
  program: ts.Program,
  file: NotedFile,
  resolutions: Resolutions | undefined,
): readonly (readonly [string, string | undefined])[] {
  return (file.imports ?? []).map((literal) => {
    const mode = program.getModeForUsageLocation(file, literal);
    return [literal.text, resolutions?.get(literal.text, mode)?.resolvedModule?.resolvedFileName];
  });
}

function isUnchanged(file: NotedFile, host: Host): boolean {
  return (
    host.hasInvalidatedResolutions?.(file.path) !== true &&
    host.getSourceFile(file.fileName, file.languageVersion) === file
  );
}
