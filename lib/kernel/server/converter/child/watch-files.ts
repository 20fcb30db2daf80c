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
  const installed = new Map<string, ts.FileWatcherCallback>();
  const nothing: ts.FileWatcher = { close: () => {} };
  typescript.sys.watchFile = (path, tell) => {
    if (isInstalled(path)) {
      installed.set(path, tell);
      return { close: () => installed.delete(path) };
    }
    watched.set(path, { stamp: statFile(readLayout().locate(path)), tell });
    return { close: () => watched.delete(path) };
  };
  typescript.sys.watchDirectory = () => nothing;
  return {
    tell(paths) {
      for (const path of paths) installed.get(path)?.(path, typescript.FileWatcherEventKind.Changed);
    },
    look() {
      for (const [path, file] of [...watched]) {
        const stamp = statFile(readLayout().locate(path));
        if (stamp === file.stamp) continue;
        file.stamp = stamp;
        file.tell(path, typescript.FileWatcherEventKind.Changed);
      }
    },
  };
}
