import { readFile } from "node:fs/promises";
import { SeigoError } from "../../message/error.js";
import { isOwnFile } from "./is-own-file.js";
import type { SandboxRecord } from "./record.js";
import { createRecordPath, createTokenPath, findRecordFolder } from "./record-path.js";

/** The control token of a sandbox that runs. Throws a `SeigoError` when there is none that only we can read. */
export async function readToken({ port }: SandboxRecord, env: NodeJS.ProcessEnv): Promise<string> {
  const path = createTokenPath(createRecordPath(findRecordFolder(env), port));
  if (await isOwnFile(path, 0o077)) return readFile(path, "utf8");
  throw new SeigoError(
    'Cannot control the local account on port {port}: "{path}" is no file that only you can read.',
    { values: { port, path }, next: "Start the local account anew: seigo sandbox", exitStatus: 1 },
  );
}
