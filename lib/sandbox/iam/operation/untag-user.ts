import type { UntagUserRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity, USERS } from "../kind/entity-kind.js";
import { removeTags } from "../kind/tags.js";

/** Takes tags away from a user. */
export const untagUser: Operation<UntagUserRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  const tags = removeTags(user.tags, input.TagKeys, "any-case");
  account.users.set(keyOf(user.userName), { ...user, tags });
  return undefined;
};
