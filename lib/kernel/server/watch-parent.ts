import { isRunning } from "../../process/is-running.js";

/** Milliseconds between two looks. */
const LOOK = 1000;

/** Resolves when the process that started us has died without a word; we are not to outlive it. */
export function watchParent(): Promise<void> {
  const parent = process.ppid;
  // Jupyter says who it is: it may be gone, or going, before we can look who started us.
  const jupyter = Number(process.env["JPY_PARENT_PID"]);
  const hasDied = (): boolean => process.ppid !== parent || (jupyter > 0 && !isRunning(jupyter));
  if (hasDied()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (!hasDied()) return;
      clearInterval(look);
      resolve();
    }, LOOK);
    look.unref();
  });
}
