/**
 * Preloaded into a kernel: kills it, and what it started, once the server that started it is gone.
 * A thread of its own, because a cell may loop without end.
 */
import { isMainThread, Worker, workerData } from "node:worker_threads";

const POLL_MS = 1000;

if (isMainThread) {
  // Jupyter says who started us: our parent may be gone before we can look.
  const parent = Number(process.env["JPY_PARENT_PID"]) || process.ppid;
  new Worker(new URL(import.meta.url), { execArgv: [], env: {}, workerData: parent }).unref();
} else {
  setInterval(() => {
    if (process.ppid === workerData) return;
    try {
      // Jupyter makes a kernel the leader of its group.
      process.kill(-process.pid, "SIGKILL");
    } catch {
      process.kill(process.pid, "SIGKILL");
    }
  }, POLL_MS);
}
