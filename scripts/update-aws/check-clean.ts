import { type RunOptions, run } from "./run.js";

/** Throws when one of these files has changes that are not committed: what is written over them would be lost. */
export async function checkClean(paths: readonly string[], options: RunOptions): Promise<void> {
  const changed = await run("git", ["status", "--porcelain", "--", ...paths], options);
  if (changed === "") return;
  throw new Error(
    `Cannot write over files with changes that are not committed:\n${changed}` +
      "Commit them, take them back with git restore, or say --force.",
  );
}
