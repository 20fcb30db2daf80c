import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import { FORK, loadTypeScript, TSLAB_MODULES, TYPESCRIPT } from "../child/typescript.js";
import { runModules, type ScriptModule } from "./run-modules.js";

const MAIN = fileURLToPath(new URL("../child/snapshot-main.js", import.meta.url));
const TSLAB = createRequire(import.meta.url).resolve("tslab/package.json");
/** Our own files, which are ES modules. */
const OURS = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * The converter as one script that reads no other: what makes a snapshot can only require what is built into Node.
 */
export function formatScript(): string {
  const modules: Record<string, ScriptModule> = {};
  const add = (path: string): void => {
    if (path in modules) return;
    const code = readCommonJs(path);
    const names: Record<string, string> = {};
    modules[path] = { code, names };
    const require = createRequire(path);
    for (const name of listNames(path, code)) {
      if (isBuiltin(name)) continue;
      const found = name === "typescript" ? TYPESCRIPT : require.resolve(name);
      names[name] = found;
      add(found);
    }
  };
  add(TSLAB);
  add(MAIN);
  return `(${runModules})(${[modules, MAIN, TSLAB].map((value) => JSON.stringify(value))}, require);\n`;
}

function listNames(path: string, code: string): readonly string[] {
  // It names what it can do without.
  if (path === TYPESCRIPT || path === FORK) return [];
  if (path === TSLAB) {
    return ["typescript", "@tslab/typescript-for-tslab", ...TSLAB_MODULES.map((name) => `./dist/${name}.js`)];
  }
  return [...code.matchAll(/\brequire\(\s*["']([^"']+)["']\)/g)].map(([, name = ""]) => name);
}

function readCommonJs(path: string): string {
  // tslab gets our TypeScript in its place.
  if (path === FORK) return "";
  const text = readFileSync(path, "utf8");
  if (path.endsWith(".json")) return `module.exports = ${text}`;
  if (!path.startsWith(OURS)) return text;
  const { transpileModule, ModuleKind, ScriptTarget } = loadTypeScript();
  return transpileModule(text.replaceAll("import.meta.url", "__url"), {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  }).outputText;
}
