import { formatWithOptions } from "node:util";
import type { Executor } from "tslab/dist/executor.js";
import type { NotebookPlace } from "../../../place/notebook-place.js";
import type { ExecutableCell } from "../executor-message.js";
import { findAsReal } from "./find-as-real.js";
import { readMeta } from "./import-meta.js";
import { createImportedModules } from "./import-modules.js";
import { getOwnPropertyDescriptor, settle } from "./intrinsics.js";
import { createLocalModules } from "./load-modules.js";
import { createCodeRunner } from "./run-code.js";
import { keepMaps, type LinesBefore } from "./stack-trace.js";

/** What became of a cell's code. */
export type Outcome =
  | { readonly type: "value"; readonly value: unknown }
  | { readonly type: "thrown"; readonly thrown: unknown };

/** tslab's executor, given cells that are converted already; their code is run by us. */
export interface CellRunner {
  readonly executor: Executor;
  /** Lets cells, which work with copies, find all packages that are found from where their notebook is. */
  moveTo(place: NotebookPlace): void;
  /** Runs one cell; the value is undefined when it ends with no expression. */
  run(cell: ExecutableCell, onEnd: (outcome: Outcome) => void): void;
}

/** One line of bindings comes before a cell's code, and tslab's `export {};` before its source. */
const CELL_LINES: LinesBefore = { code: 1, source: 1 };
const MODULE_LINES: LinesBefore = { code: 0, source: 0 };

/** Creates tslab's executor for the working folder; `onTslab` comes before cells or local modules get tslab itself. */
export function createCellRunner(
  { createExecutor }: typeof import("tslab/dist/executor.js"),
  onTslab: () => void,
): CellRunner {
  const modules = new Map<string, string>();
  const refuse = (): never => {
    throw new Error("the executor has no TypeScript");
  };
  const converter = {
    convert: refuse,
    inspect: refuse,
    complete: refuse,
    addModule: refuse,
    close() {},
  };
  const executor = createExecutor(
    process.cwd(),
    { node: converter, browser: converter, close() {} },
    { log: refuse, error: refuse },
  );
  const { __tslab__: scope } = globalThis as unknown as { __tslab__: { require: NodeJS.Require } };
  const require = new Proxy(scope.require, {
    apply(target, self, names: [string, ...unknown[]]) {
      if (names[0] === "tslab") onTslab();
      return Reflect.apply(target, self, names) as unknown;
    },
  });
  const imported = createImportedModules(process.cwd(), require);
  const local = createLocalModules(process.cwd(), require, imported.find);
  Object.assign(scope, { require: local.require, meta: readMeta, import: imported.load });
  const runCode = createCodeRunner();

  return {
    executor,
    moveTo(place) {
      findAsReal(place);
      imported.follow(place.folder);
    },
    run({ name, output, isAsync, resultName, sideOutputs }, onEnd) {
      if (output === undefined) return onEnd({ type: "value", value: undefined });
      const takeValue = (): void => {
        let value: unknown;
        if (resultName !== undefined) {
          // The cell's own: what an earlier one has put behind tslab's exports is not its value.
          value = getOwnPropertyDescriptor(executor.locals, resultName)?.value;
          delete executor.locals[resultName];
        }
        onEnd({ type: "value", value });
      };
      const onThrown = (thrown: unknown): void => onEnd({ type: "thrown", thrown });
      const runOutput = (): void => {
        let returned: unknown;
        try {
          returned = runCode(output.code, name, isAsync);
        } catch (thrown) {
          onThrown(thrown);
          return;
        }
        if (isAsync) settle(returned as Promise<unknown>, takeValue, onThrown);
        else takeValue();
      };
      let unrequirable: readonly string[];
      try {
        keepMaps(name, output, CELL_LINES);
        const changed = sideOutputs.filter(({ path, code }) => modules.get(path) !== code);
        for (const side of changed) {
          modules.set(side.path, side.code);
          keepMaps(side.path, side, MODULE_LINES);
        }
        local.update(changed);
        unrequirable = imported.list([output, ...sideOutputs]);
      } catch (thrown) {
        return onThrown(thrown);
      }
      if (unrequirable.length === 0) runOutput();
      else settle(imported.prepare(unrequirable), runOutput, onThrown);
    },
  };
}

/** The text of a value, as `console.log` prints it: so it is shown by the stock kernel. */
export function formatValue(value: unknown): string {
  return formatWithOptions({}, value);
}
