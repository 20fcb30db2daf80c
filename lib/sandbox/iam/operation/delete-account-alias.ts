import type { DeleteAccountAliasRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { createIamError } from "../error/iam-error.js";

/** Takes the account's name away. */
export const deleteAccountAlias: Operation<DeleteAccountAliasRequest> = ({ input, account }) => {
  if (account.aliases.delete(input.AccountAlias)) return undefined;
  throw createIamError("NoSuchEntity", `The account alias ${input.AccountAlias} cannot be found.`);
};
