import type { CodeMetadata } from "tslab/dist/metadata.js";
import type { ModuleCell } from "../../converted-cell.js";
import type {
  CellContext,
  Conversion,
  ConverterAnswer,
  ConverterAnswers,
  ConverterRequest,
} from "../converter-request.js";
import type { CellConverter } from "./create-cell-converter.js";
import { listNames } from "./language/list-names.js";
import { refuseBrowserCell } from "./refuse-cell.js";
import { loadTslab } from "./typescript.js";

/** Answers one request of the kernel. `modules` are those that the converter knows already. */
export function answerRequest(
  cells: CellConverter,
  modules: Map<string, string>,
  readMetadata: (source: string) => CodeMetadata,
  request: Exclude<ConverterRequest, { readonly type: "move" }>,
): ConverterAnswer {
  if (request.type === "isComplete") {
    return checkComplete(cells, request.source);
  }
  if (request.type === "listNames") {
    return request.sources.map((source) => listNames(cells.typescript, source));
  }
  addModules(cells, modules, request.modules);
  const { declarations, source } = request;
  switch (request.type) {
    case "convert":
      cells.expect(request.later ?? []);
      return convertCell();
    case "complete":
      return cells.complete(declarations, source, request.position);
    case "inspect":
      return cells.inspect(declarations, source, request.position);
  }

  function convertCell(): Conversion {
    const { module: name, mode } = readMetadata(source);
    if (name === undefined) {
      return {
        cell: mode === "browser" ? refuseBrowserCell(declarations) : cells.convert(declarations, source),
      };
    }
    const module = { name, source };
    modules.set(name, source);
    const diagnostics = cells.addModule(module);
    return { cell: { diagnostics, declarations, isAsync: false, sideOutputs: [], files: [] }, module };
  }
}

/** tslab knows what is missing at the end of a text by TypeScript's English words. */
function checkComplete(
  { typescript, messages }: CellConverter,
  source: string,
): ConverterAnswers["isComplete"] {
  const { isCompleteCode } = loadTslab<typeof import("tslab/dist/converter.js")>("converter");
  typescript.setLocalizedDiagnosticMessages(undefined);
  try {
    const { completed, indent = "" } = isCompleteCode(source);
    return { complete: completed, indent };
  } finally {
    typescript.setLocalizedDiagnosticMessages(messages);
  }
}

function addModules(cells: CellConverter, known: Map<string, string>, wanted: CellContext["modules"]): void {
  for (const module of wanted as readonly ModuleCell[]) {
    if (known.get(module.name) === module.source) continue;
    known.set(module.name, module.source);
    cells.addModule(module);
  }
}
