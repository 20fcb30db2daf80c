import { listProcesses } from "./list-processes.js";

/** Sends a signal to all of a process's group but itself. To none where there is no /proc. */
export function signalMembers(pid: number, signal: NodeJS.Signals): void {
  for (const member of listProcesses()) {
    if (member.group !== pid || member.pid === pid) continue;
    try {
      process.kill(member.pid, signal);
    } catch {
      // It has ended by itself.
    }
  }
}
