import { mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { SeigoError } from "../../message/error.js";
import { readViews, type Views } from "./ini/views.js";
import type { ProfileFile } from "./profile.js";

/** A shared file as it stands, and as SDK and CLI read it. */
export interface SharedFile {
  readonly path: string;
  readonly file: ProfileFile;
  readonly text: string;
  readonly views: Views;
}

/** Only the owner may read a file with keys in it, as with the files that `aws configure` makes. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** What an existing file keeps of its mode: a file of keys nothing for others. */
const KEPT_MODES = { config: 0o7777, credentials: 0o700 } as const;

/** Reads a shared file; one that does not exist is empty. */
export function readSharedFile(path: string, file: ProfileFile): SharedFile {
  const bytes = readBytes(path);
  const text = bytes.toString("utf8");
  return { path, file, text, views: readViews(text, file, findInvalidLine(bytes, text)) };
}

/** Writes a shared file whole or not at all. One that exists keeps its mode, but that nobody else may read keys. */
export function writeSharedFile({ path, file }: SharedFile, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: FOLDER_MODE });
    const known = statSync(path, { throwIfNoEntry: false });
    const mode = known === undefined ? FILE_MODE : known.mode & KEPT_MODES[file];
    writeFileAtomic.sync(path, text, { mode });
  } catch (cause) {
    throw new SeigoError('Cannot write the profile file "{path}": {reason}', {
      values: { path, reason: String(cause) },
      cause,
    });
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw new SeigoError('Cannot read the profile file "{path}": {reason}', {
      values: { path, reason: String(cause) },
      cause,
    });
  }
}

/** The line, from 1 on, of the first byte that is not UTF-8. */
function findInvalidLine(bytes: Buffer, text: string): number | undefined {
  const again = Buffer.from(text);
  if (again.equals(bytes)) return undefined;
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return bytes
    .subarray(0, at)
    .toString("latin1")
    .split(/\r\n|\n|\r/).length;
}
