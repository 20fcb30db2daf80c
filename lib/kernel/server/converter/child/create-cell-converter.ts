import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic as TslabDiagnostic } from "tslab/dist/converter.js";
import type ts from "typescript";
import { message, readLanguage } from "../../../../message/message.js";
import type { ConvertedCell, Diagnostic, ModuleCell } from "../converted-cell.js";
import type { Completion } from "../converter-request.js";
import { blankComments, readDocumentation } from "./blank-comments.js";
import { formatBindings } from "./language/format-bindings.js";
import { hasForAwait } from "./language/has-for-await.js";
import { removeExports } from "./language/remove-exports.js";
import { type CompilerState, patchTypeScript } from "./patch-typescript.js";
import { dependsOnSdk, isInSdkImport } from "./sdk/depends-on-sdk.js";
import { keepUp } from "./sdk/keep-up.js";
import { createSdkTypes, type SdkTypes } from "./sdk/sdk-types.js";
import {
  loadTslab,
  loadTypeScript,
  replaceTypeScript,
  type TslabTypeScript,
  TYPESCRIPT,
} from "./typescript.js";
import { type FileWatch, watchFiles } from "./watch-files.js";

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
  /** Lets go of the program. */
  close(): void;
}

/** tslab's TypeScript with our repairs, of which there is one in a process. */
interface Compiler {
  readonly typescript: TslabTypeScript;
  readonly watch: FileWatch;
  readonly state: CompilerState;
  readonly sdk: SdkTypes;
}

let compiler: Compiler | undefined;

function openCompiler(): Compiler {
  if (compiler !== undefined) return compiler;
  const typescript = loadTypeScript();
  // TypeScript keeps the first answer, which may be that of the process that made a snapshot.
  typescript.sys.getCurrentDirectory = () => process.cwd();
  const watch = watchFiles(typescript);
  const state: CompilerState = { sideOutputs: new Map() };
  const { readFile } = typescript.sys;
  const sdk = createSdkTypes((path) => {
    const text = readFile(path);
    return text && blankComments(path, text);
  });
  replaceTypeScript(patchTypeScript(typescript, state, sdk));
  compiler = { typescript, watch, state, sdk };
  return compiler;
}

/** Creates the converter for the working folder, with diagnostics in the language of the environment. */
export function createCellConverter(): CellConverter {
  const { typescript, watch, state, sdk } = openCompiler();
  const messages = readLanguage() === "ja" ? readMessages() : undefined;
  typescript.setLocalizedDiagnosticMessages(messages);
  const { createConverter } = loadTslab<typeof import("tslab/dist/converter.js")>("converter");
  const { printQuickInfo } = loadTslab<typeof import("tslab/dist/inspect.js")>("inspect");
  let failed: string | undefined;

  const converter = createConverter({ isJS: false, isBrowser: false });
  const ask = <T>(texts: readonly string[], question: () => T): T => {
    for (const text of texts) sdk.note(text);
    return keepUp(sdk, watch, question);
  };

  return {
    typescript,
    messages,
    expect(sources) {
      for (const source of sources) sdk.note(source);
    },
    complete(declarations, source, position) {
      if (isInSdkImport(source, position)) sdk.widen();
      const complete = () => converter.complete(declarations, source, position);
      const { start, end, candidates } = ask([declarations, source], complete);
      return { start, end, matches: candidates };
    },
    addModule({ name, source }) {
      return ask([source], () => converter.addModule(name, source)).map(readDiagnostic);
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
    convert(declarations, source) {
      watch.look();
      const { source: plain, refused } = removeExports(typescript, source);
      if (refused.length > 0) return refuse(declarations, refused);
      // The compiler looks for a missing module again only when it reads another text.
      const text = plain === failed ? `${plain}\n` : plain;
      const convert = () => ask([declarations, text], () => converter.convert(declarations, text));
      let result = convert();
      if (result.diagnostics.some(dependsOnSdk) && sdk.isNarrow()) {
        sdk.widen();
        result = convert();
      }
      failed = result.diagnostics.length > 0 ? text : undefined;
      const { builder } = state;
      const file = builder?.getSourceFiles().find(isCell);
      if (builder === undefined || file === undefined) throw new Error("tslab compiled nothing");
      if (result.diagnostics.length > 0) {
        return { ...refuse(declarations, result.diagnostics.map(readDiagnostic)), files: listFiles(builder) };
      }
      const { output, declOutput = "", hasToplevelAwait = false, lastExpressionVar } = result;
      const { locals } = file as ts.SourceFile & { readonly locals?: ReadonlyMap<string, ts.Symbol> };
      return {
        diagnostics: [],
        declarations: declOutput,
        isAsync: hasToplevelAwait || hasForAwait(typescript, file),
        sideOutputs: listSideOutputs(builder, file, state),
        files: listFiles(builder),
        ...(output !== undefined && {
          output: {
            code: `${formatBindings(typescript, locals ?? new Map())}\n${output}`,
            maps: [state.scriptMap ?? "", state.moduleMap ?? ""],
          },
        }),
        ...(lastExpressionVar !== undefined && { resultName: lastExpressionVar }),
      };
    },
  };
}

function readMessages(): unknown {
  return JSON.parse(
    readFileSync(join(dirname(TYPESCRIPT), "ja", "diagnosticMessages.generated.json"), "utf8"),
  );
}

/** What tslab puts before a cell's source. */
const PREFIX = "export {};\n";

function isCell({ fileName }: ts.SourceFile): boolean {
  return /\/__tslab__\.ts$/.test(fileName);
}

function refuse(declarations: string, diagnostics: readonly Diagnostic[]): ConvertedCell {
  return { diagnostics, declarations, isAsync: false, sideOutputs: [], files: [] };
}

function readDiagnostic({ start, end, messageText, code, fileName }: TslabDiagnostic): Diagnostic {
  return {
    ...(fileName !== undefined && { file: fileName }),
    start: { line: start.line + 1, column: start.character + 1 },
    end: { line: end.line + 1, column: end.character + 1 },
    code,
    text: messageText,
  };
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

/** What a browser cell is answered with: there is nothing to run in this process. */
export function refuseBrowserCell(declarations: string): ConvertedCell {
  const start = { line: 1, column: 1 };
  const text = message("A cell for the browser (@browser) cannot be run by this kernel.");
  return refuse(declarations, [{ start, end: start, text }]);
}
