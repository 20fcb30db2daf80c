import { readActionResources } from "./read-action.js";
import type { RequestedAction } from "./requested-action.js";

/** Marks actions that AWS has, but that the list of actions that the evaluation goes by does not have yet. */
export async function markUnlisted(actions: readonly RequestedAction[]): Promise<readonly RequestedAction[]> {
  const marked: RequestedAction[] = [];
  for (const one of actions) {
    const isUnlisted = (await readActionResources(one.action)) === undefined;
    marked.push(isUnlisted ? { ...one, isUnlisted } : one);
  }
  return marked;
}
