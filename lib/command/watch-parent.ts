/** Milliseconds between two looks; whoever ends npm waits no longer than this for us. */
const INTERVAL = 500;

/**
 * Calls `onEnd` when the process that npm or npx has started us through is gone: a signal to them, or to the shell
 * between, ends those and never reaches us. Where npm did not start us nothing is watched: a program may go on without
 * the shell that began it.
 */
export function watchParent(env: NodeJS.ProcessEnv, onEnd: () => void): void {
  if (!env["npm_command"]) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onEnd();
  }, INTERVAL);
  timer.unref();
}
