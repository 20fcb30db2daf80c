import { AwsError } from "../protocol/aws-error.js";
import type { CreatedAccount } from "../sandbox.js";
import { createAdministrator } from "../store/create-administrator.js";
import { watchAccount } from "../store/watch-account.js";
import { createEmptyAccount } from "./create-empty-account.js";
import type { World } from "./world.js";

/** Makes an account in which only its administrator exists, under a number of its own unless one is given. */
export function createAccount(world: World, accountId: string = findFreeId(world)): CreatedAccount {
  const { store, clock } = world;
  if (!isAccountId(accountId)) {
    throw new AwsError("ValidationError", `${accountId} is not an account number of twelve digits.`, 400);
  }
  if (store.accounts.has(accountId)) {
    throw new AwsError("EntityAlreadyExists", `Account ${accountId} already exists.`, 409);
  }
  const made = createEmptyAccount(world.services, accountId, clock.now().getTime());
  const { accessKeyId, secretAccessKey } = createAdministrator(store, made, clock.now());
  store.accounts.set(accountId, watchAccount(made, world.onChange));
  world.persistence.recordAccount(made);
  return { accountId, administrator: { accessKeyId, secretAccessKey } };
}

/** Whether a value is an account's number: a text of twelve digits that are not all 0. */
export function isAccountId(value: unknown): boolean {
  return typeof value === "string" && /^(?!0{12})\d{12}$/.test(value);
}

function findFreeId({ store }: World): string {
  for (;;) {
    const accountId = String((store.random.bytes(6).readUIntBE(0, 6) % 9e11) + 1e11);
    if (!store.accounts.has(accountId)) return accountId;
  }
}
