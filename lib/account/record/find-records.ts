import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isOwnFile } from "./is-own-file.js";
import type { SandboxRecord } from "./record.js";
import { createTokenPath, findRecordFolder, isRecordName } from "./record-path.js";

/** The sandboxes of this person that run, by port. Records of those that have ended are removed, with their tokens. */
export async function findRecords(env: NodeJS.ProcessEnv): Promise<readonly SandboxRecord[]> {
  const folder = findRecordFolder(env);
  const names = (await readdir(folder).catch(() => [])).filter(isRecordName);
  const records: SandboxRecord[] = [];
  for (const path of names.map((name) => join(folder, name))) {
    if (!(await isOwnFile(path, 0o022))) continue;
    const record = await readRecord(path);
    if (record !== undefined && isRunning(record)) records.push(record);
    else for (const gone of [createTokenPath(path), path]) await rm(gone, { force: true });
  }
  return records.sort((a, b) => a.port - b.port);
}

async function readRecord(path: string): Promise<SandboxRecord | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is SandboxRecord {
  if (typeof value !== "object" || value === null) return false;
  const { pid, port, accountId, environment } = value as Partial<Record<keyof SandboxRecord, unknown>>;
  const isKnown = Number.isSafeInteger(pid) && Number.isSafeInteger(port) && typeof accountId === "string";
  return isKnown && typeof environment === "object" && environment !== null;
}

/** A process number may be used again by another; the private folder's name is not, and it goes with its sandbox. */
function isRunning({ pid, environment }: SandboxRecord): boolean {
  if (!existsSync(environment["HOME"] ?? "")) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
