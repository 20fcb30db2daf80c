import type ts from "typescript";
import { statFile } from "../../cache/stat-file.js";
import { isInstalled } from "./installed-files.js";
import { readLayout } from "./layout/lay-out-files.js";

/** Tells the compiler of changed files only when asked. */
export interface FileWatch {
  /** Looks at every watched file and tells of those that have changed since the last look. */
  look(): void;
  /** Tells of installed files that are to be read again. */
  tell(paths: readonly string[]): void;
}

/**
 * Replaces TypeScript's polling of every file it has read by a look before each conversion. Installed
 * packages are not looked at: a changed one needs a restarted kernel, as it does for `require`.
 */
export function watchFiles(typescript: typeof ts): FileWatch {
  const watched = new Map<string, { stamp: string; readonly tell: ts.FileWatcherCallback }>();
  const readStamp = (path: string): string => statFile(readLayout().locate(path));
  // TypeScript watches a file after it has read it: what is written meanwhile would never be seen.
  const stamps = new Map<string, string>();
  const { readFile } = typescript.sys;
  typescript.sys.readFile = (path, encoding) => {
    if (!isInstalled(path)) stamps.set(path, readStamp(path));
    return readFile.call(typescript.sys, path, encoding);
  };
  const installed = new Map<string, ts.FileWatcherCallback>();
  const nothing: ts.FileWatcher = { close: () => {} };
  typescript.sys.watchFile = (path, tell) => {
    if (isInstalled(path)) {
      installed.set(path, tell);
      return { close: () => installed.delete(path) };
    }
    watched.set(path, { stamp: stamps.get(path) ?? readStamp(path), tell });
    return { close: () => watched.delete(path) };
  };
  typescript.sys.watchDirectory = () => nothing;
  return {
    tell(paths) {
      for (const path of paths) installed.get(path)?.(path, typescript.FileWatcherEventKind.Changed);
    },
    look() {
      for (const [path, file] of [...watched]) {
        const stamp = readStamp(path);
        if (stamp === file.stamp) continue;
        file.stamp = stamp;
        file.tell(path, typescript.FileWatcherEventKind.Changed);
      }
    },
  };
}
