import type { CreateAccountAliasRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { createIamError } from "../error/iam-error.js";

/** Gives the account a name, in the place of the one it had. No two accounts have the same. */
export const createAccountAlias: Operation<CreateAccountAliasRequest> = ({ input, account, store }) => {
  const { AccountAlias: alias } = input;
  if ([...store.accounts.values()].some(({ aliases }) => aliases.has(alias))) {
    throw createIamError("EntityAlreadyExists", `The account alias ${alias} already exists.`);
  }
  account.aliases.clear();
  account.aliases.set(alias, { alias });
  return undefined;
};
