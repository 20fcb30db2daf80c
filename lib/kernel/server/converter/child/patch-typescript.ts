import type ts from "typescript";
import { blankComments } from "./blank-comments.js";
import type { CompilerState } from "./compiler-state.js";
import { keepImports } from "./keep-imports.js";
import { findAwaits } from "./language/find-awaits.js";
import { isAddedCheck } from "./language/is-added-check.js";
import { keepBlocks } from "./language/keep-blocks.js";
import { repairSuffix } from "./language/repair-suffix.js";
import { writeLibrary } from "./library/write-library.js";
import { listFolders } from "./list-folders.js";
import { pickChecks } from "./options/pick-checks.js";
import { TSLAB_DEFAULTS } from "./options/tslab-defaults.js";
import { findEarlier, replaceEmit } from "./replace-emit.js";
import { resolveModules } from "./resolve-modules.js";
import type { SdkTypes } from "./sdk/sdk-types.js";
import { splitMap } from "./split-map.js";
import type { TslabTypeScript } from "./typescript.js";

/** "'await' expressions are only allowed within async functions": in a cell also outside. */
const AWAIT_OUTSIDE = 1308;
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
        allowImportingTsExtensions: true,
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

/** A copy of a module object, whose members are read-only, with some of them replaced. */
function override(module: object, replaced: Readonly<Record<string, unknown>>): object {
  const members = Object.entries(Object.getOwnPropertyDescriptors(module)).map(([name, descriptor]) => {
    const value = replaced[name];
    return [name, value === undefined ? descriptor : { value, enumerable: true }] as const;
  });
  return Object.defineProperties({}, Object.fromEntries(members));
}

type Builder = ts.BuilderProgram;

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
