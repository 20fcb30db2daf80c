import { listProcesses } from "./list-processes.js";

/**
 * The process groups, other than its own, of all that a process has started and that still runs.
 * None where there is no /proc: there such groups have to end by themselves.
 */
export function findChildGroups(pid: number): readonly number[] {
  const processes = listProcesses();
  const own = processes.find((process) => process.pid === pid)?.group;
  const descendants = new Set([pid]);
  // A child's number can be smaller than its parent's: look until nothing is added.
  for (let before = 0; before !== descendants.size; ) {
    before = descendants.size;
    for (const { pid: child, parent } of processes) if (descendants.has(parent)) descendants.add(child);
  }
  const groups = processes.filter((process) => descendants.has(process.pid)).map(({ group }) => group);
  return [...new Set(groups)].filter((group) => group !== own && group > 1);
}
