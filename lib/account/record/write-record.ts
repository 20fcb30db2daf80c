import { rm } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { SeigoError } from "../../message/error.js";
import type { SandboxRecord } from "./record.js";
import { createRecordPath, findRecordFolder } from "./record-path.js";

/** A record that is there until it is removed. */
export interface WrittenRecord {
  /** Where it is. */
  readonly path: string;
  remove(): Promise<void>;
}

/** Writes a sandbox's record for other terminals of the same person, mode 0600. */
export async function writeRecord(record: SandboxRecord, env: NodeJS.ProcessEnv): Promise<WrittenRecord> {
  const path = createRecordPath(findRecordFolder(env), record.port);
  try {
    await writeFileAtomic(path, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  } catch (cause) {
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
