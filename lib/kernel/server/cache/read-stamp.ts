import { readdirSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLanguage } from "../../../message/message.js";

/** What package managers write last, npm, pnpm and Yarn. */
const LOCKS = [".package-lock.json", ".modules.yaml", ".yarn-state.yml"];
const CONVERTER = fileURLToPath(new URL("../converter/", import.meta.url));

/**
 * One text for all that determines how cells are converted besides the cells: Node, tslab, our repairs, the
 * language of diagnostics, and the packages that are installed for the folder.
 */
export function readStamp(folder: string): string {
  return [readLanguage(), readInstallation(folder)].join("\n");
}

/** The same without the language. */
export function readInstallation(folder: string): string {
  const require = createRequire(import.meta.url);
  const ours = readdirSync(CONVERTER, { recursive: true, encoding: "utf8" }).sort();
  return [
    process.version,
    require.resolve("tslab/package.json"),
    statFile(require.resolve("tslab/package.json")),
    ...ours.map((name) => `${name} ${statFile(join(CONVERTER, name))}`),
    ...listPackageFolders(folder).flatMap((path) => [
      path,
      statFile(path),
      ...LOCKS.map((lock) => statFile(join(path, lock))),
    ]),
  ].join("\n");
}

/** When a file was written last and how long it is; empty when it is not there. */
export function statFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.mtimeMs} ${stat.size}`;
}

/** The node_modules that imports in a folder look into; links are followed, so copies can share them. */
function listPackageFolders(folder: string): readonly string[] {
  const path = join(folder, "node_modules");
  const parent = dirname(folder);
  const rest = parent === folder ? [] : listPackageFolders(parent);
  return statFile(path) === "" ? rest : [realpathSync(path), ...rest];
}
