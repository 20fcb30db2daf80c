import type { TagUserRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity, USERS } from "../kind/entity-kind.js";
import { addTags } from "../kind/tags.js";

/** Adds tags to a user. */
export const tagUser: Operation<TagUserRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  const tags = addTags(user.tags, input.Tags, "any-case");
  account.users.set(keyOf(user.userName), { ...user, tags });
  return undefined;
};
