import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findCacheFolder } from "../../cache/find-cache-folder.js";
import { readInstallation } from "../../cache/read-stamp.js";
import { statFile } from "../../cache/stat-file.js";

/** Our package's folder, from `dist/lib/kernel/server/converter/snapshot/`. */
export const PACKAGE = fileURLToPath(new URL("../../../../../../", import.meta.url));

/** Where the start-up snapshot of the converter belongs: its name tells all that it depends on. */
export function locateSnapshot(env: NodeJS.ProcessEnv): string {
  const { execPath, arch, platform } = process;
  const parts = [execPath, statFile(execPath), platform, arch, readInstallation(PACKAGE)];
  const name = createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
  return join(findFolder(env), `${name}.blob`);
}

function findFolder(env: NodeJS.ProcessEnv): string {
  return join(findCacheFolder(env), "snapshots");
}

/** The snapshot that fits this Node and what is installed; undefined when none was made. */
export function findSnapshot(env: NodeJS.ProcessEnv): string | undefined {
  // Most have none, and then there is no need to look at what is installed.
  if (!existsSync(findFolder(env))) return undefined;
  const path = locateSnapshot(env);
  return existsSync(path) ? path : undefined;
}
