import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const fromTslab = createRequire(require.resolve("tslab/package.json"));

/**
 * Loads tslab's executor without its TypeScript, which takes 155 ms and which the converter has: what the
 * executor asks of it for an empty source is answered here, anything else loads it after all.
 */
export function loadExecutor(): typeof import("tslab/dist/executor.js") {
  const path = fromTslab.resolve("@tslab/typescript-for-tslab");
  let real: object | undefined;
  const known: Readonly<Record<string, unknown>> = {
    // tslab's import helper takes a module with this mark as it is.
    __esModule: true,
    sys: {},
    ScriptTarget: { Latest: 99 },
    LanguageVariant: { Standard: 0 },
    SyntaxKind: { FirstTriviaToken: 2, LastTriviaToken: 7 },
    createScanner: () => ({ setLanguageVariant() {}, setText() {}, scan: () => 1 }),
    get version(): unknown {
      return (fromTslab("@tslab/typescript-for-tslab/package.json") as { version: string }).version;
    },
  };
  const load = (): object => {
    delete require.cache[path];
    real ??= fromTslab(path) as object;
    return real;
  };
  const exports: unknown = new Proxy(known, {
    get: (target, name) => (name in target ? target[String(name)] : Reflect.get(load(), name)),
  });
  require.cache[path] = { id: path, filename: path, path, loaded: true, exports } as NodeJS.Module;
  return fromTslab("./dist/executor.js") as typeof import("tslab/dist/executor.js");
}
