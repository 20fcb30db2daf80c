import type { Account } from "../account/account.js";
import type { Observation } from "../expectation/expectation.js";
import type { CodeCell } from "../notebook/notebook.js";

/** Begins to watch what an account refuses while a cell runs, when that is what is expected; gives what ends it. */
export async function watchRefusals(
  { expectation }: Pick<CodeCell, "expectation">,
  { refusals }: Pick<Account, "refusals">,
): Promise<() => Promise<Pick<Observation, "refused">>> {
  if (expectation?.kind !== "error" || refusals === undefined) return async () => ({});
  const { mark } = await refusals();
  return async () => ({ refused: (await refusals(mark)).list });
}
