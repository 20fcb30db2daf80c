import type { Account } from "../account/account.js";
import { askControl } from "../account/control/ask-control.js";

/** The name of the snapshot. */
const START = "start";

/**
 * Keeps a lab's account as it is before anybody has used it, and gives the command by which a learner goes back there.
 * Undefined for an account that cannot.
 */
export async function keepStart(account: Account, signal: AbortSignal): Promise<string | undefined> {
  const { accountId, capabilities, control } = account;
  if (control === undefined || !capabilities.includes("snapshots")) return undefined;
  await askControl(control, { method: "POST", path: `/accounts/${accountId}/snapshots/${START}`, signal });
  return `npx seigo snapshot restore ${START}`;
}
