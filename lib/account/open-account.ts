import type { Account, AccountKind } from "./account.js";
import { ACCOUNT_KINDS, type AccountWishes, DEFAULT_KIND } from "./kinds.js";

/** How an account is opened. */
export interface OpenAccountOptions extends AccountWishes {
  /** The embedded local account when left out. */
  readonly kind?: AccountKind;
  /** Gives up opening it. */
  readonly signal?: AbortSignal;
}

/** Opens an account; stop it. Throws what its kind throws and the signal's reason, and then leaves nothing behind. */
export async function openAccount(options: OpenAccountOptions = {}): Promise<Account> {
  const { kind = DEFAULT_KIND, signal, ...wishes } = options;
  signal?.throwIfAborted();
  const start = await ACCOUNT_KINDS[kind].load();
  signal?.throwIfAborted();
  const account = await start(wishes);
  if (signal?.aborted !== true) return account;
  await account.stop();
  throw signal.reason;
}
