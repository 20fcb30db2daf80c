import type ts from "typescript";
import { installedFiles, isInstalled } from "./installed-files.js";
import type { NotedFile } from "./noted-file.js";
import { shareProgram } from "./share-program.js";
import type { TslabTypeScript } from "./typescript.js";

/** A way to make programs in which the same modules are imported from one cell to the next. */
export interface ImportKeeper {
  readonly createProgram: ts.CreateProgram<ts.BuilderProgram>;
  /** Whether a file itself imports the module; not for files outside of `paths`. */
  imports(file: ts.SourceFile, name: string): boolean;
}

type Flags = typeof ts.NodeFlags & { readonly PossiblyContainsDynamicImport: number };

/**
 * Lets the files at `paths` (the earlier declarations first, then the cell) import every package that earlier
 * declarations have imported. TypeScript walks through all files of a program, thousands with the AWS SDK and twice
 * a cell, unless the imports of changed files are the same as before: two thirds of the time of a cell.
 */
export function keepImports(typescript: TslabTypeScript, paths: readonly [string, string]): ImportKeeper {
  const kept = new Map<string, ts.StringLiteralLike>();
  const own = new WeakMap<ts.SourceFile, ReadonlySet<string>>();
  const createProgram = shareProgram(typescript, paths);

  const settle = (file: NotedFile | undefined): void => {
    if (file === undefined || file.imports !== undefined || !paths.includes(file.fileName)) return;
    const found = findImports(typescript, file);
    const names = new Map(found.map((literal) => [literal.text, literal]));
    own.set(file, new Set(names.keys()));
    // Import types in the declarations would set it later.
    file.flags |= (typescript.NodeFlags as Flags).PossiblyContainsDynamicImport;
    if (file.moduleAugmentations.length > 0) return;
    if (file.fileName === paths[0]) {
      for (const name of names.keys()) {
        if (!name.startsWith(".") && !kept.has(name)) kept.set(name, createImport(typescript, name));
      }
    }
    const others = found.filter(({ text }) => !kept.has(text));
    file.imports = [...[...kept].map(([name, literal]) => names.get(name) ?? literal), ...others];
  };

  return {
    imports: (file, name) => own.get(file)?.has(name) ?? true,
    createProgram(names, options, host, ...rest) {
      if (host === undefined) return createProgram(names, options, host, ...rest);
      const keeper = Object.create(host) as ts.CompilerHost;
      for (const method of ["getSourceFile", "getSourceFileByPath"] as const) {
        const read = host[method] as ((...args: unknown[]) => ts.SourceFile | undefined) | undefined;
        if (read === undefined) continue;
        keeper[method] = (path: string, ...args: unknown[]) => {
          const file = installedFiles.get(path) ?? read.call(host, path, ...args);
          if (file !== undefined && isInstalled(path)) installedFiles.set(path, file);
          settle(file as NotedFile | undefined);
          return file;
        };
      }
      return createProgram(names, options, keeper, ...rest);
    },
  };
}

/** TypeScript's own list of a file's imports: it is made with a program of this file alone. */
function findImports(typescript: typeof ts, file: NotedFile): readonly ts.StringLiteralLike[] {
  const host: ts.CompilerHost = {
    getSourceFile: (path) => (path === file.fileName ? file : undefined),
    getDefaultLibFileName: () => "lib.d.ts",
    writeFile: () => {},
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: () => false,
    readFile: () => undefined,
    resolveModuleNameLiterals: (literals) => literals.map(() => ({ resolvedModule: undefined })),
  };
  typescript.createProgram([file.fileName], { allowJs: true, noLib: true, noResolve: true, types: [] }, host);
  return file.imports ?? [];
}

function createImport(typescript: typeof ts, name: string): ts.StringLiteralLike {
  const text = `import ${JSON.stringify(name)};`;
  const { statements } = typescript.createSourceFile("kept.ts", text, typescript.ScriptTarget.Latest, true);
  return (statements[0] as ts.ImportDeclaration).moduleSpecifier as ts.StringLiteralLike;
}
