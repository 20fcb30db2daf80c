import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readLanguage } from "../../../../message/message.js";
import { blankComments } from "./blank-comments.js";
import type { CompilerState } from "./compiler-state.js";
import { layOutFiles } from "./layout/lay-out-files.js";
import { patchTypeScript } from "./patch-typescript.js";
import { createSdkTypes, type SdkTypes } from "./sdk/sdk-types.js";
import { loadTypeScript, replaceTypeScript, type TslabTypeScript, TYPESCRIPT } from "./typescript.js";
import { type FileWatch, watchFiles } from "./watch-files.js";

/** tslab's TypeScript with our repairs, of which there is one in a process. */
export interface Compiler {
  readonly typescript: TslabTypeScript;
  readonly watch: FileWatch;
  readonly state: CompilerState;
  readonly sdk: SdkTypes;
}

let compiler: Compiler | undefined;

/** Repairs it on first use. */
export function openCompiler(): Compiler {
  if (compiler !== undefined) return compiler;
  const typescript = loadTypeScript();
  // TypeScript keeps the first answer, which may be that of the process that made a snapshot.
  typescript.sys.getCurrentDirectory = () => process.cwd();
  layOutFiles(typescript.sys);
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

/** TypeScript's words in the language of the environment; undefined for English, and where it has no others. */
export function readMessages(): unknown {
  const path = join(dirname(TYPESCRIPT), readLanguage(), "diagnosticMessages.generated.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
