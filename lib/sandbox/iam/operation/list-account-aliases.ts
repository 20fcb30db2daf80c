import type { ListAccountAliasesRequest, ListAccountAliasesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findPage } from "../list/page.js";

/** Lists the account's name, if it has one. */
export const listAccountAliases: Operation<ListAccountAliasesRequest, ListAccountAliasesResponse> = (
  call,
) => {
  const { items, position } = findPage([...call.account.aliases.keys()], call.input, (alias) => alias);
  return { AccountAliases: [...items], ...position };
};
