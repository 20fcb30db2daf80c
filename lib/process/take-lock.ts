import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants as flags, fstatSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { SeigoError } from "../message/error.js";

/** A lock that this process holds until it gives it back or ends, however it ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes a lock file for this process; undefined when somebody holds it, be it this process.
 * The operating system keeps the lock with the open file, over containers that share the folder: nobody ever removes the
 * file, and what is written in it decides nothing. Throws a `SeigoError` where files cannot be locked, and for a link.
 */
export async function takeLock(path: string): Promise<Lock | undefined> {
  const file = openLockFile(path);
  let isTaken = false;
  try {
    isTaken = await lockFile(file, path);
  } finally {
    if (!isTaken) closeSync(file);
  }
  if (!isTaken) return undefined;
  describeHolder(file, `${process.pid} ${hostname()}\n`);
  let isHeld = true;
  return {
    release() {
      // The file's number may be another's once it is closed.
      if (!isHeld) return;
      isHeld = false;
      describeHolder(file, "");
      closeSync(file);
    },
  };
}

function openLockFile(path: string): number {
  let file: number;
  try {
    // The holder's name is written into it: it must not end up where a link leads.
    file = openSync(path, flags.O_RDWR | flags.O_CREAT | flags.O_NOFOLLOW, 0o600);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ELOOP") throw refuseFile(path, cause);
    throw createFailure(path, cause instanceof Error ? cause.message : String(cause), cause);
  }
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw refuseFile(path);
}

function refuseFile(path: string, cause?: unknown): SeigoError {
  return new SeigoError('Cannot lock "{path}": it is a link, or no plain file.', {
    values: { path },
    next: "Remove it if nobody needs it, or use another folder.",
    cause,
  });
}

/** flock(1) locks the open file that it shares with us, and ends; we keep it. Children do not: Node closes it for them. */
async function lockFile(file: number, path: string): Promise<boolean> {
  const child = spawn("flock", ["-xn", "3"], { stdio: ["ignore", "ignore", "pipe", file] });
  let printed = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const [status, signal] = (await once(child, "close").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT") throw createFailure(path, cause.message, cause);
    throw new SeigoError('Cannot lock "{path}": the program flock is not there.', {
      values: { path },
      next: "Install util-linux (on Debian and Ubuntu: sudo apt install util-linux), then try again.",
      cause,
    });
  })) as [number | null, NodeJS.Signals | null];
  if (status === 0) return true;
  // BusyBox ends with 1 for everything, but says nothing only where somebody else holds the lock.
  if (status === 1 && printed === "") return false;
  throw createFailure(path, printed.trim() || `flock: ${signal ?? status}`);
}

/** For people only: nothing depends on its being there, or true. */
function describeHolder(file: number, text: string): void {
  try {
    writeSync(file, text, 0);
    ftruncateSync(file, Buffer.byteLength(text));
  } catch {
    // A full disk holds no name, and the lock all the same.
  }
}

function createFailure(path: string, reason: string, cause?: unknown): SeigoError {
  return new SeigoError('Cannot lock "{path}": {reason}.', {
    values: { path, reason },
    next: "Check that this file can be written and locked, or use another folder.",
    cause,
  });
}
