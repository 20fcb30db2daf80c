/** Milliseconds between two looks. */
const LOOK = 1000;

/** Resolves when the process that started us has died without a word; we are not to outlive it. */
export function watchParent(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      resolve();
    }, LOOK);
    look.unref();
  });
}
