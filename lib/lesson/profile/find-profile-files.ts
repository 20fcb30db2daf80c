import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { SeigoError } from "../../message/error.js";
import type { ProfileFile } from "./profile.js";

/** Where the shared files are. */
export type ProfilePaths = Readonly<Record<ProfileFile, string>>;

/** Which of the reader's files may be used. */
export interface ProfileAccess {
  readonly realFiles?: boolean;
}

const VARIABLES = { config: "AWS_CONFIG_FILE", credentials: "AWS_SHARED_CREDENTIALS_FILE" } as const;

/**
 * Finds the shared files, the way SDK and CLI do, and refuses those that a lesson must not touch:
 * with seigo's account everything outside its private folder; without, the real `~/.aws` unless it is asked for.
 */
export function findProfileFiles(access: ProfileAccess = {}, env = process.env): ProfilePaths {
  const paths = { config: findPath("config", env), credentials: findPath("credentials", env) };
  const home = env["SEIGO_HOME"];
  if (env["SEIGO_ACCOUNT"] === "local" || home) {
    checkInside(paths, home);
    return paths;
  }
  const chosen = Object.values(VARIABLES).every((variable) => env[variable]);
  if (!chosen && access.realFiles !== true) {
    throw new SeigoError("Refused to use the real profile files {config} and {credentials}.", {
      values: { ...paths },
      next: "Start the notebook in seigo's environment (seigo env), set AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to files of your own, or allow the real files with { realFiles: true }.",
    });
  }
  return paths;
}

function findPath(file: ProfileFile, env: NodeJS.ProcessEnv): string {
  return resolve(env[VARIABLES[file]] || join(homedir(), ".aws", file));
}

function checkInside(paths: ProfilePaths, home: string | undefined): void {
  for (const path of Object.values(paths)) {
    if (home && isInside(findReal(path), findReal(home))) continue;
    throw new SeigoError(
      'Refused to use the profile file "{path}": it is outside the account\'s folder "{home}".',
      {
        values: { path, home: home ?? "" },
        next: "Restart the notebook in seigo's environment (seigo env): AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE and SEIGO_HOME belong together.",
      },
    );
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way.split(/[\\/]/)[0] !== ".." && !isAbsolute(way);
}

/** The path without symbolic links, also when its last parts do not exist yet. */
function findReal(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(findReal(parent), basename(path));
}
