import { makeFolder } from "../../file/make-folder.js";
import { SeigoError } from "../../message/error.js";

/** Makes the learner's folder when it is missing. Throws a `SeigoError` when that cannot be. */
export async function makeWorkFolder(work: string): Promise<void> {
  try {
    await makeFolder(work);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SeigoError('Cannot write "{path}": {reason}', {
      values: { path: work, reason },
      next: "Name a folder that you can write to.",
      cause,
    });
  }
}
