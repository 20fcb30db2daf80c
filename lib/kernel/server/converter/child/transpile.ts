import type { MappedCode } from "../../converted-cell.js";
import { hoistFunctions } from "./language/hoist-functions.js";
import { keepBlocks } from "./language/keep-blocks.js";
import { splitMap } from "./split-map.js";
import type { TypeScript } from "./typescript.js";

/** Makes CommonJS of a local module's JavaScript, as tslab does of a cell's. */
export function transpile(typescript: TypeScript, code: string, map: string): MappedCode {
  const { outputText, sourceMapText = "" } = typescript.transpileModule(code, {
    fileName: "module.js",
    compilerOptions: {
      module: typescript.ModuleKind.CommonJS,
      esModuleInterop: true,
      target: typescript.ScriptTarget.ES2022,
      newLine: typescript.NewLineKind.LineFeed,
      sourceMap: true,
    },
    transformers: { after: [keepBlocks(typescript)] },
  });
  return {
    code: hoistFunctions(splitMap(outputText).code.replace(/^"use strict";/, "")),
    maps: [sourceMapText, map],
  };
}
