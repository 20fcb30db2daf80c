import type ts from "typescript";
import { placeFile, readImports, replaceFiles } from "./exchange-files.js";
import { isInstalled, readGeneration } from "./installed-files.js";
import type { FollowedProgram, NotedFile, Resolutions } from "./noted-file.js";
import type { TslabTypeScript } from "./tslab-typescript.js";

type Host = ts.CompilerHost & { hasInvalidatedResolutions?(path: string): boolean };
type Builder = ts.BuilderProgram;
/** A program whose checker serves cell after cell. */
interface Base {
  readonly builder: Builder;
  readonly program: FollowedProgram;
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
    const program = builder.getProgram() as FollowedProgram;
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

function isUnchanged(file: NotedFile, host: Host): boolean {
  return (
    host.hasInvalidatedResolutions?.(file.path) !== true &&
    host.getSourceFile(file.fileName, file.languageVersion) === file
  );
}
