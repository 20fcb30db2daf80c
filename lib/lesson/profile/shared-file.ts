import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { SeigoError } from "../../message/error.js";

/** A shared file as lines, with what ends them, so that it can be written back as it was. */
export interface SharedFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly lineEnd: "\n" | "\r\n";
}

/** Only the owner may read a file with keys in it, as with the files that `aws configure` makes. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Reads a shared file; one that does not exist has no lines. */
export function readSharedFile(path: string): SharedFile {
  const text = readText(path);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(lineEnd);
  return { path, lineEnd, lines: lines.at(-1) === "" ? lines.slice(0, -1) : lines };
}

/** Writes a shared file whole or not at all. */
export function writeSharedFile(file: SharedFile, lines: readonly string[]): void {
  const text = lines.map((line) => `${line}${file.lineEnd}`).join("");
  try {
    mkdirSync(dirname(file.path), { recursive: true, mode: FOLDER_MODE });
    writeFileAtomic.sync(file.path, text, { mode: FILE_MODE });
  } catch (cause) {
    throw new SeigoError('Cannot write the profile file "{path}": {reason}', {
      values: { path: file.path, reason: String(cause) },
      cause,
    });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw new SeigoError('Cannot read the profile file "{path}": {reason}', {
      values: { path, reason: String(cause) },
      cause,
    });
  }
}
