import type { Diagnostic as TslabDiagnostic } from "tslab/dist/converter.js";
import type ts from "typescript";
import type { CellLanguage } from "../../cell-language.js";
import type { ConvertedCell, Diagnostic, ModuleCell } from "../../converted-cell.js";
import type { Completion } from "../converter-request.js";
import { readDocumentation } from "./blank-comments.js";
import type { CompilerState } from "./compiler-state.js";
import { forgetResolutions } from "./installed-files.js";
import { findAwaits } from "./language/find-awaits.js";
import { formatBindings } from "./language/format-bindings.js";
import { forgetGlobals, keepNamespaces } from "./language/keep-namespaces.js";
import { removeAttributes } from "./language/remove-attributes.js";
import { removeExports } from "./language/remove-exports.js";
import { changeLayout } from "./layout/lay-out-files.js";
import { forgetListings } from "./list-folders.js";
import { openCompiler, readMessages } from "./open-compiler.js";
import { readConfig } from "./options/read-config.js";
import { readDiagnostic, refuseCell } from "./refuse-cell.js";
import { dependsOnSdk, isInSdkImport } from "./sdk/depends-on-sdk.js";
import { keepUp } from "./sdk/keep-up.js";
import { loadTslab, type TslabTypeScript } from "./typescript.js";

/** tslab's converter with its language repaired. */
export interface CellConverter {
  readonly typescript: TslabTypeScript;
  /** TypeScript's words in the reader's language; undefined for its own. */
  readonly messages: unknown;
  /** Says which cells are likely to come: what they import is read at once. */
  expect(sources: readonly string[]): void;
  /** Converts a cell that comes after `declarations`. */
  convert(declarations: string, source: string): ConvertedCell;
  complete(declarations: string, source: string, position: number): Completion;
  /** Says what the name at a position is, with its documentation; empty when it is nothing. */
  inspect(declarations: string, source: string, position: number): string;
  /** Adds a module that later cells can import as `./name`; says what is wrong in it. */
  addModule(module: ModuleCell): readonly Diagnostic[];
  /** Whether cells are still checked by what the folder's `tsconfig.json` says; otherwise it takes another one. */
  isCurrent(): boolean;
  /** Lets go of the program. */
  close(): void;
}

/** Creates the converter for the working folder, with diagnostics in the language of the environment. */
export function createCellConverter(language: CellLanguage = "typescript"): CellConverter {
  const { typescript, watch, state, sdk } = openCompiler();
  if (changeLayout()) {
    forgetListings();
    forgetResolutions();
  }
  const messages = readMessages();
  typescript.setLocalizedDiagnosticMessages(messages);
  const config = readConfig(typescript, typescript.sys.getCurrentDirectory());
  state.config = config;
  const { createConverter } = loadTslab<typeof import("tslab/dist/converter.js")>("converter");
  const { printQuickInfo } = loadTslab<typeof import("tslab/dist/inspect.js")>("inspect");
  let failed: string | undefined;
  const converter = createConverter({ isJS: language === "javascript", isBrowser: false });
  const note = (texts: readonly string[]): void => {
    for (const text of texts) sdk.note(text);
  };
  const ask = <T>(texts: readonly string[], question: () => T): T => {
    note(texts);
    return keepUp(sdk, watch, question);
  };

  const name = language === "javascript" ? "cell.js" : "cell.ts";
  const readPlain = (source: string): string =>
    removeExports(typescript, removeAttributes(typescript, source, name), name);

  const widenFor = (found: readonly TslabDiagnostic[]): boolean => {
    const isDifferent = sdk.isNarrow() && found.some(dependsOnSdk);
    if (isDifferent) sdk.widen();
    return isDifferent;
  };

  return {
    typescript,
    messages,
    expect: note,
    complete(declarations, source, position) {
      if (isInSdkImport(source, position)) sdk.widen();
      const complete = () => converter.complete(declarations, source, position);
      const { start, end, candidates } = ask([declarations, source], complete);
      return { start, end, matches: candidates };
    },
    isCurrent: config.isCurrent,
    addModule({ name, source }) {
      if (config.problems.length > 0) return config.problems;
      const add = () => ask([source], () => converter.addModule(name, source));
      const found = add();
      return (widenFor(found) ? add() : found).map(readDiagnostic);
    },
    close() {
      converter.close();
      delete state.builder;
      delete state.moduleMap;
      delete state.scriptMap;
    },
    inspect(declarations, source, position) {
      const inspect = () => converter.inspect(declarations, source, position);
      const info = ask([declarations, source], inspect) as ts.QuickInfo | undefined;
      // A name that TypeScript does not know has no kind, and the type any.
      if (info === undefined || info.kind === "") return "";
      const program = state.builder?.getProgram();
      const file = program?.getSourceFiles().find(isCell);
      const checker = program?.getTypeChecker();
      const isDocumented = (info.documentation ?? []).length > 0;
      const documentation =
        isDocumented || file === undefined || checker === undefined
          ? ""
          : readDocumentation(typescript, checker, file, position + PREFIX.length);
      return `${printQuickInfo(info as never)}${documentation === "" ? "" : `\n\n${documentation}`}`;
    },
    convert(earlier, source) {
      watch.look();
      if (config.problems.length > 0) return refuseCell(earlier, config.problems);
      const declarations = forgetGlobals(typescript, earlier, source);
      const plain = readPlain(source);
      // The compiler looks for a missing module again only when it reads another text.
      const text = plain === failed ? `${plain}\n` : plain;
      const convert = () => ask([declarations, text], () => converter.convert(declarations, text));
      const first = convert();
      const result = widenFor(first.diagnostics) ? convert() : first;
      failed = result.diagnostics.length > 0 ? text : undefined;
      const { builder } = state;
      const file = builder?.getSourceFiles().find(isCell);
      if (builder === undefined || file === undefined) throw new Error("tslab compiled nothing");
      if (result.diagnostics.length > 0) {
        return {
          ...refuseCell(earlier, result.diagnostics.map(readDiagnostic)),
          files: [...listFiles(builder), ...config.files],
        };
      }
      const { output, declOutput = "", lastExpressionVar } = result;
      const { locals = new Map<string, ts.Symbol>() } = file as ts.SourceFile & {
        readonly locals?: ReadonlyMap<string, ts.Symbol>;
      };
      const declared = { declarations: declOutput, names: new Set(locals.keys()) };
      return {
        diagnostics: [],
        declarations: keepNamespaces(typescript, declarations, declared),
        isAsync: findAwaits(typescript, file).length > 0,
        sideOutputs: listSideOutputs(builder, file, state),
        files: [...listFiles(builder), ...config.files],
        ...(output !== undefined && {
          output: {
            code: `${formatBindings(typescript, locals)}\n${output}`,
            maps: [state.scriptMap ?? "", state.moduleMap ?? ""],
          },
        }),
        ...(lastExpressionVar !== undefined && { resultName: lastExpressionVar }),
      };
    },
  };
}

/** What tslab puts before a cell's source. */
const PREFIX = "export {};\n";

function isCell({ fileName }: ts.SourceFile): boolean {
  return /\/__tslab__\.[jt]s$/.test(fileName);
}

type Builder = NonNullable<CompilerState["builder"]>;

/** tslab emits a local module only once: take the earlier output for those it has not emitted now. */
function listSideOutputs(builder: Builder, file: ts.SourceFile, { sideOutputs }: CompilerState) {
  return builder
    .getAllDependencies(file)
    .map((path) => path.replace(/\.tsx?$/, ".js"))
    .flatMap((path) => sideOutputs.get(path) ?? [])
    .sort((a, b) => a.path.localeCompare(b.path, "en"));
}

function listFiles(builder: Builder): readonly string[] {
  return builder
    .getSourceFiles()
    .map(({ fileName }) => fileName)
    .filter((path) => !/\/node_modules\/|\/__(?:tslab|prev)__\./.test(path));
}
