import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of the session, or that for temporary files; records lie in it beside the files of others. An absolute path. */
export function findRecordFolder(env: NodeJS.ProcessEnv): string {
  return resolve(env["XDG_RUNTIME_DIR"] || env["TMPDIR"] || tmpdir());
}

const PREFIX = `seigo-sandbox-${process.getuid?.() ?? "user"}-`;

/** Where the record of the sandbox on a port is. */
export function createRecordPath(folder: string, port: number): string {
  return join(folder, `${PREFIX}${port}.json`);
}

/** Where the control token of a sandbox is, beside its record. */
export function createTokenPath(recordPath: string): string {
  return recordPath.replace(/json$/, "token");
}

/** Whether a file's name is that of a record of this person. */
export function isRecordName(name: string): boolean {
  return name.startsWith(PREFIX) && /^\d+\.json$/.test(name.slice(PREFIX.length));
}
