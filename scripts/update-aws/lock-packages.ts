import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PackageName } from "./pins.js";
import { type RunOptions, run } from "./run.js";
import type { Texts } from "./tables.js";

/** The files that npm keeps versions in. */
export const PACKAGE_FILES = ["package.json", "package-lock.json"] as const;

/** A package and an exact version of it. */
export type PackageVersion = readonly [name: PackageName, version: string];

/** The newest version of an npm package. */
export async function findNewestPackage(name: string, options: RunOptions): Promise<string> {
  return (await run("npm", ["view", name, "version"], options)).trim();
}

/** The texts of npm's files with other versions of some packages, made in a folder below `cwd`. Installs nothing. */
export async function lockPackages(
  root: string,
  versions: readonly PackageVersion[],
  { cwd, signal }: RunOptions,
): Promise<Texts> {
  if (versions.length === 0) return {};
  const folder = join(cwd, "packages");
  await mkdir(folder, { recursive: true });
  for (const name of [...PACKAGE_FILES, ".npmrc"]) await copyFile(join(root, name), join(folder, name));
  const argv = ["install", "--package-lock-only", "--ignore-scripts", "--save-exact"];
  await run("npm", [...argv, ...versions.map(formatVersion)], { cwd: folder, signal });
  const read = async (name: string) => [name, await readFile(join(folder, name), "utf8")] as const;
  return Object.fromEntries(await Promise.all(PACKAGE_FILES.map(read)));
}

/** Installs one package below `cwd`, where nothing else is, and gives the folder that has its `node_modules`. */
export async function installAside(
  root: string,
  version: PackageVersion,
  { cwd, signal }: RunOptions,
): Promise<string> {
  const folder = join(cwd, "aside");
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, ".npmrc"), join(folder, ".npmrc"));
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  await run("npm", ["install", "--ignore-scripts", formatVersion(version)], { cwd: folder, signal });
  return folder;
}

function formatVersion([name, version]: PackageVersion): string {
  return `${name}@${version}`;
}
