import { AwsError } from "../protocol/aws-error.js";
import { createAccount } from "../world/create-account.js";
import { createInventory } from "../world/create-inventory.js";
import { findAccount } from "../world/find-account.js";
import { listAccounts } from "../world/list-accounts.js";
import { removeAccount } from "../world/remove-account.js";
import type { Route } from "./route.js";

/** Accounts: list them, make one for a learner, see what is in it, and remove it. */
export const accountRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/accounts",
    access: "control",
    answer: ({ world }) => ({ accounts: listAccounts(world) }),
  },
  {
    method: "POST",
    path: "/accounts",
    access: "control",
    answer({ world, body }) {
      const accountId = body["accountId"];
      if (accountId === undefined) return createAccount(world);
      if (typeof accountId === "string") return createAccount(world, accountId);
      throw new AwsError("ValidationError", "accountId must be a text of twelve digits.", 400);
    },
  },
  {
    method: "DELETE",
    path: "/accounts/{accountId}",
    access: "control",
    answer: ({ world, path }) => removeAccount(world, path["accountId"] ?? ""),
  },
  {
    method: "GET",
    path: "/accounts/{accountId}/inventory",
    access: "control",
    answer: ({ world, path }) => createInventory(world.services, findAccount(world, path["accountId"] ?? "")),
  },
];
