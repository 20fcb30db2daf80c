import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readLanguage } from "../../../message/message.js";
import { findModuleFolders, findOwnModuleFolders } from "../../place/find-module-folders.js";

/** What package managers write last, npm, pnpm and Yarn. */
const LOCKS = [".package-lock.json", ".modules.yaml", ".yarn-state.yml"];
const CONVERTER = fileURLToPath(new URL("../converter/", import.meta.url));

/**
 * One text for all that determines how cells are converted besides the cells: Node, tslab, TypeScript, our repairs, the
 * language of diagnostics, and the packages that are installed for the folder.
 */
export function readStamp(folder: string): string {
  return [readLanguage(), readInstallation(folder)].join("\n");
}

/** The same without the language. */
export function readInstallation(folder: string): string {
  const require = createRequire(import.meta.url);
  const packages = ["tslab/package.json", "typescript/package.json"].map((name) => require.resolve(name));
  const ours = readdirSync(CONVERTER, { recursive: true, encoding: "utf8" }).sort();
  return [
    process.version,
    ...packages.flatMap((path) => [path, statInstalled(path)]),
    ...ours.map((name) => `${name} ${statInstalled(join(CONVERTER, name))}`),
    ...listPackageFolders(folder).flatMap((path) => [
      path,
      statInstalled(path),
      ...LOCKS.map((lock) => statInstalled(join(path, lock))),
    ]),
  ].join("\n");
}

/** The same in whole seconds: a layer of an image keeps no more. Without the length of a folder, which it does not keep. */
function statInstalled(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return "";
  return `${Math.floor(stat.mtimeMs / 1000)} ${stat.isDirectory() ? "" : stat.size}`;
}

/** The node_modules that imports in a folder look into; links are followed, so copies can share them. */
function listPackageFolders(folder: string): readonly string[] {
  const found = findModuleFolders(folder).map(({ real }) => real);
  return [...new Set([...found, ...findOwnModuleFolders(folder)])];
}
