import { readdirSync, readFileSync } from "node:fs";

/** A process, the one that started it, and its group. */
export interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

/** All processes; none where there is no /proc. */
export function listProcesses(): readonly ProcessRow[] {
  let names: readonly string[];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      // The name in parentheses may hold anything.
      const [, parent, group] = (readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1) ?? "").split(
        " ",
      );
      return [{ pid: Number(name), parent: Number(parent), group: Number(group) }];
    } catch {
      return [];
    }
  });
}
