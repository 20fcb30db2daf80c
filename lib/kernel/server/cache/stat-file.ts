import { statSync } from "node:fs";

/** When a file was written last and how long it is; empty when it is not there. */
export function statFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.mtimeMs} ${stat.size}`;
}

/** When a file was written last, in milliseconds since 1970; undefined when it is not there. */
export function readWritten(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
