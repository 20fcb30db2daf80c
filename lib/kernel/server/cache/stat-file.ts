import { statSync } from "node:fs";

/** When a file was written last and how long it is; empty when it is not there. */
export function statFile(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.mtimeMs} ${stat.size}`;
}
