import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { SeigoError } from "../../message/error.js";
import type { SandboxRecord } from "./record.js";
import { createRecordPath, findRecordFolder } from "./record-path.js";

/** A record that is there until it is removed. */
export interface WrittenRecord {
  /** Where it is. */
  readonly path: string;
  remove(): Promise<void>;
}

/** Writes a sandbox's record for other terminals of the same person, mode 0600, in place of what lies there, a link or not. */
export async function writeRecord(record: SandboxRecord, env: NodeJS.ProcessEnv): Promise<WrittenRecord> {
  const path = createRecordPath(findRecordFolder(env), record.port);
  // Made here, whole before it is seen, and renamed: nobody else's file and no link is written to.
  const own = `${path}.${randomBytes(8).toString("hex")}.new`;
  try {
    await writeFile(own, `${JSON.stringify(record)}\n`, { mode: 0o600, flag: "wx" });
    await rename(own, path);
  } catch (cause) {
    await rm(own, { force: true });
    throw refuseWrite(path, cause);
  }
  return { path, remove: () => rm(path, { force: true }) };
}

/** The error for a file beside which, or in place of which, there is something else. */
export function refuseWrite(path: string, cause: unknown): SeigoError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SeigoError('Cannot write "{path}": {reason}', {
    values: { path, reason },
    next: "Set XDG_RUNTIME_DIR or TMPDIR to a folder of your own.",
    cause,
  });
}
