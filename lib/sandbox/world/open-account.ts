import type { CreatedAccount } from "../sandbox.js";
import { createAdministrator } from "../store/create-administrator.js";
import { createAccount } from "./create-account.js";
import type { World } from "./world.js";

/** The account of a number: the one that was kept, or a new one. An administrator who has lost the key gets another. */
export function openAccount(world: World, accountId: string): CreatedAccount {
  const { store, clock } = world;
  const account = store.accounts.get(accountId);
  if (account === undefined) return createAccount(world, accountId);
  const known = [...account.accessKeys.values()].find(
    ({ userName, status }) => userName === "admin" && status === "Active",
  );
  const { accessKeyId, secretAccessKey } = known ?? createAdministrator(store, account, clock.now());
  return { accountId, administrator: { accessKeyId, secretAccessKey } };
}
