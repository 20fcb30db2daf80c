import { formatWithOptions } from "node:util";
import type { ConvertResult } from "tslab/dist/converter.js";
import type { Executor } from "tslab/dist/executor.js";
import type { ExecutableCell } from "../executor-message.js";
import { readMeta } from "./import-meta.js";
import { createLocalModules } from "./load-modules.js";
import { keepMaps, type LinesBefore } from "./stack-trace.js";

/** What became of a cell's code. */
export type Outcome =
  | { readonly type: "value"; readonly value: unknown }
  | { readonly type: "thrown"; readonly thrown: unknown };

/** tslab's executor, run with cells that are converted already. */
export interface CellRunner {
  readonly executor: Executor;
  /** Runs one cell; the value is undefined when it ends with no expression. */
  run(cell: ExecutableCell): Promise<Outcome>;
}

/** One line of bindings comes before a cell's code, and tslab's `export {};` before its source. */
const CELL_LINES: LinesBefore = { code: 1, source: 1 };
const MODULE_LINES: LinesBefore = { code: 0, source: 0 };

/** Creates tslab's executor for the working folder. */
export function createCellRunner({ createExecutor }: typeof import("tslab/dist/executor.js")): CellRunner {
  const modules = new Map<string, string>();
  let next: ConvertResult = { diagnostics: [] };
  let outcome: Outcome = { type: "value", value: undefined };
  const refuse = (): never => {
    throw new Error("the executor has no TypeScript");
  };
  const converter = {
    convert: () => next,
    inspect: refuse,
    complete: refuse,
    addModule: refuse,
    close() {},
  };
  const executor = createExecutor(
    process.cwd(),
    { node: converter, browser: converter, close() {} },
    {
      // tslab prints the last expression's value, and what was thrown.
      log: (value: unknown) => {
        outcome = { type: "value", value };
      },
      error: (thrown: unknown) => {
        outcome = { type: "thrown", thrown };
      },
    },
  );
  const { __tslab__: scope } = globalThis as unknown as { __tslab__: { require: NodeJS.Require } };
  const local = createLocalModules(process.cwd(), scope.require);
  Object.assign(scope, { require: local.require, meta: readMeta });
  return {
    executor,
    async run({ name, output, isAsync, resultName, sideOutputs }) {
      outcome = { type: "value", value: undefined };
      if (output === undefined) return outcome;
      keepMaps(name, output, CELL_LINES);
      const changed = sideOutputs.filter(({ path, code }) => modules.get(path) !== code);
      for (const side of changed) {
        modules.set(side.path, side.code);
        keepMaps(side.path, side, MODULE_LINES);
      }
      local.update(changed);
      next = {
        diagnostics: [],
        output: `${output.code}\n//# sourceURL=${name}`,
        hasToplevelAwait: isAsync,
        ...(resultName !== undefined && { lastExpressionVar: resultName }),
      };
      await executor.execute("");
      return outcome;
    },
  };
}

/** The text of a value, as `console.log` prints it: so it is shown by the stock kernel. */
export function formatValue(value: unknown): string {
  return formatWithOptions({}, value);
}
