import type ts from "typescript";
import type { SideOutput } from "../../converted-cell.js";
import { blankComments } from "./blank-comments.js";
import { type ImportKeeper, keepImports } from "./keep-imports.js";
import { addChecks } from "./language/add-checks.js";
import { declareVariables } from "./language/declare-variables.js";
import { expandShorthand } from "./language/expand-shorthand.js";
import { findAwaits } from "./language/find-awaits.js";
import { hideGlobals } from "./language/hide-globals.js";
import { isAddedCheck } from "./language/is-added-check.js";
import { keepBlocks } from "./language/keep-blocks.js";
import { repairSuffix } from "./language/repair-suffix.js";
import { replaceImports } from "./language/replace-imports.js";
import { replaceMeta } from "./language/replace-meta.js";
import { writeLibrary } from "./library/write-library.js";
import { listDependencies } from "./list-dependencies.js";
import { listFolders } from "./list-folders.js";
import { pickChecks } from "./options/pick-checks.js";
import type { Config } from "./options/read-config.js";
import { TSLAB_DEFAULTS } from "./options/tslab-defaults.js";
import { resolveModules } from "./resolve-modules.js";
import type { SdkTypes } from "./sdk/sdk-types.js";
import { splitMap } from "./split-map.js";
import { transpile } from "./transpile.js";
import { keepTypes } from "./types/keep-types.js";
import type { TslabTypeScript } from "./typescript.js";

/** What the compiler tells of the conversion that runs. */
export interface CompilerState {
  /** The program of the last conversion. */
  builder?: ts.BuilderProgram;
  /** The source map of the cell's module, and that of its CommonJS form. */
  moduleMap?: string;
  scriptMap?: string;
  /** Local modules by the path of their JavaScript. */
  readonly sideOutputs: Map<string, SideOutput>;
  /** What the next converter checks cells by. */
  config?: Config;
}

/** "'await' expressions are only allowed within async functions": in a cell also outside. */
const AWAIT_OUTSIDE = 1308;
/** The name tslab expects its cell's output to have. */
const OUTPUT = "outDir/__tslab__";

/**
 * Makes the TypeScript that tslab's converter gets: as strict as the folder asks for, with `exports` of packages,
 * imports from any folder, source maps, and our repairs of its language. The package on disk stays as it is.
 */
export function patchTypeScript(typescript: TslabTypeScript, state: CompilerState, sdk: SdkTypes): object {
  const createHost = typescript.createWatchCompilerHost as (...args: unknown[]) => object;
  return override(typescript, {
    createWatchCompilerHost(
      files: readonly string[],
      options: ts.CompilerOptions,
      system: ts.System,
      _createProgram: unknown,
      ...rest: unknown[]
    ) {
      const source = files.find((file) => /\/__tslab__\.[jt]s$/.test(file)) ?? "";
      const { readFile } = system;
      const { names, own } = writeLibrary(process.versions.node);
      listFolders(system);
      system.readFile = (path, encoding) => {
        if (path.endsWith(`/typescript/lib/${own.name}`)) return own.text;
        const text = readFile.call(system, path, encoding);
        if (text === undefined) return undefined;
        if (path === source) return repairSuffix(text);
        const narrow = sdk.read(path);
        if (narrow !== undefined) return narrow;
        const plain = blankComments(path, text);
        if (/\.[cm]?tsx?$/.test(path)) sdk.note(plain);
        return plain;
      };
      const ours: ts.CompilerOptions = {
        ...options,
        ...TSLAB_DEFAULTS,
        lib: [...(options.lib ?? []), ...names],
        ...pickChecks(state.config?.options, source.endsWith(".js")),
        moduleResolution: typescript.ModuleResolutionKind.Bundler,
        // Types are named by the files that they stand in, as tslab names them; `resolveModules` finds those too.
        resolvePackageJsonExports: false,
        rootDir: "/",
        inlineSourceMap: true,
      };
      // tslab's choice computes what every file refers to, which nothing of it needs: a quarter of the time.
      const keeper = keepImports(typescript, [findEarlier(source), source]);
      const host = createHost(files, ours, system, keeper.createProgram, ...rest);
      Object.assign(host, resolveModules(typescript, host as ts.ModuleResolutionHost, ours));
      return catchPrograms(host, (builder) => {
        // tslab looks at the names of these two before anything has asked for types.
        for (const path of [source, findEarlier(source)]) {
          const file = builder.getSourceFile(path);
          if (file !== undefined) typescript.bindSourceFile(file, ours);
        }
        state.builder = replaceEmit(typescript, builder, source, state, keeper);
        return state.builder;
      });
    },
    transpileModule(code: string, options: ts.TranspileOptions) {
      const { outputText, sourceMapText } = typescript.transpileModule(code, {
        ...options,
        compilerOptions: { ...options.compilerOptions, sourceMap: true },
        transformers: { after: [keepBlocks(typescript)] },
      });
      if (sourceMapText !== undefined) state.scriptMap = sourceMapText;
      // Cells are no strict code, as the option that is gone since had it.
      return { outputText: splitMap(outputText).code.replace(/^"use strict";/, "") };
    },
    getPreEmitDiagnosticsOfFiles(program: ts.Program, files: readonly ts.SourceFile[]) {
      // The checker also tells what it has found in cells before, whose file has the same name.
      const isCurrent = ({ file }: ts.Diagnostic): boolean =>
        file === undefined || program.getSourceFile(file.fileName) === file;
      // What cannot be written of a type is no fault of the cell.
      const lenient = Object.assign(Object.create(program), { getDeclarationDiagnostics: () => [] });
      const isAllowed = ({ code, file, start = -1 }: ts.Diagnostic): boolean =>
        isAddedCheck(code) ||
        (code === AWAIT_OUTSIDE &&
          file !== undefined &&
          file === files[0] &&
          findAwaits(typescript, file).includes(start));
      // tslab would make a diagnostic of each link of a chain.
      return typescript
        .getPreEmitDiagnosticsOfFiles(lenient, files)
        .filter((diagnostic) => isCurrent(diagnostic) && !isAllowed(diagnostic))
        .map((diagnostic) => ({
          ...diagnostic,
          messageText: typescript.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
        }));
    },
  });
}

/** The file of declarations that tslab keeps beside a cell's. */
function findEarlier(source: string): string {
  return source.replace(/__tslab__\.[jt]s$/, "__prev__.d.ts");
}

/** A copy of a module object, whose members are read-only, with some of them replaced. */
function override(module: object, replaced: Readonly<Record<string, unknown>>): object {
  const members = Object.entries(Object.getOwnPropertyDescriptors(module)).map(([name, descriptor]) => {
    const value = replaced[name];
    return [name, value === undefined ? descriptor : { value, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(members));
}

type Builder = ts.BuilderProgram;
/** The last argument has declarations written whatever TypeScript has against them. */
type EmittingProgram = ts.Program & {
  emit(...args: [...Parameters<ts.Program["emit"]>, isForced: boolean]): ts.EmitResult;
};

/** tslab hangs its own listener for new programs on the host: it gets what `replace` makes of each. */
function catchPrograms(host: object, replace: (builder: Builder) => Builder): object {
  let listener: ((builder: Builder) => void) | undefined;
  return Object.defineProperty(host, "afterProgramCreate", {
    get: () => listener && ((builder: Builder) => listener?.(replace(builder))),
    set(next: (builder: Builder) => void) {
      listener = next;
    },
  });
}

/** Adds our transformers; keeps the output of local modules, which tslab takes only from its own folder. */
function replaceEmit(
  typescript: TslabTypeScript,
  builder: Builder,
  source: string,
  state: CompilerState,
  keeper: ImportKeeper,
): Builder {
  const cell = `outDir${source.replace(/\.[jt]s$/, "")}`;
  return Object.assign(Object.create(builder) as Builder, {
    getAllDependencies: (file: ts.SourceFile) => listDependencies(builder.getProgram(), file, keeper),
    emit(
      file: ts.SourceFile,
      write: ts.WriteFileCallback,
      token: ts.CancellationToken | undefined,
      onlyDeclarations: boolean | undefined,
      { after = [], afterDeclarations = [] }: ts.CustomTransformers = {},
    ) {
      const program = builder.getProgram() as EmittingProgram;
      const checker = program.getTypeChecker();
      const earlier = builder.getSourceFile(findEarlier(source));
      keepTypes(typescript, program);
      return program.emit(
        file,
        (path, data, mark) => {
          const { code, map } = splitMap(data);
          if (path === `${cell}.js`) {
            state.moduleMap = map ?? "";
            write(`${OUTPUT}.js`, code, mark);
          } else if (path === `${cell}.d.ts`) {
            write(`${OUTPUT}.d.ts`, data, mark);
          } else if (path.endsWith(".js")) {
            const target = path.slice("outDir".length);
            state.sideOutputs.set(target, { path: target, ...transpile(typescript, code, map ?? "") });
          }
        },
        token,
        onlyDeclarations,
        {
          after: [
            expandShorthand(typescript, checker, earlier),
            hideGlobals(typescript, checker, earlier),
            ...after,
            replaceMeta(typescript, file.fileName === source),
            replaceImports(typescript),
            addChecks(typescript),
          ],
          afterDeclarations: [
            ...afterDeclarations,
            declareVariables(typescript, checker, builder.getSourceFile(source)),
          ],
        },
        true,
      );
    },
  });
}
