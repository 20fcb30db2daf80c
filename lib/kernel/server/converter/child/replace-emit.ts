import type ts from "typescript";
import type { CompilerState } from "./compiler-state.js";
import type { ImportKeeper } from "./keep-imports.js";
import { addChecks } from "./language/add-checks.js";
import { declareVariables } from "./language/declare-variables.js";
import { expandShorthand } from "./language/expand-shorthand.js";
import { hideGlobals } from "./language/hide-globals.js";
import { replaceImports } from "./language/replace-imports.js";
import { replaceMeta } from "./language/replace-meta.js";
import { listDependencies } from "./list-dependencies.js";
import { splitMap } from "./split-map.js";
import { transpile } from "./transpile.js";
import { keepTypes } from "./types/keep-types.js";
import type { TslabTypeScript } from "./typescript.js";

/** The name tslab expects its cell's output to have. */
const OUTPUT = "outDir/__tslab__";

/** The last argument has declarations written whatever TypeScript has against them. */
type EmittingProgram = ts.Program & {
  emit(...args: [...Parameters<ts.Program["emit"]>, isForced: boolean]): ts.EmitResult;
};
/** Adds our transformers; keeps the output of local modules, which tslab takes only from its own folder. */
export function replaceEmit(
  typescript: TslabTypeScript,
  builder: ts.BuilderProgram,
  source: string,
  state: CompilerState,
  keeper: ImportKeeper,
): ts.BuilderProgram {
  const cell = `outDir${source.replace(/\.[jt]s$/, "")}`;
  return Object.assign(Object.create(builder) as ts.BuilderProgram, {
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

/** The file of declarations that tslab keeps beside a cell's. */
export function findEarlier(source: string): string {
  return source.replace(/__tslab__\.[jt]s$/, "__prev__.d.ts");
}
