import type { CreateUserRequest, CreateUserResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { User } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { createUniqueId } from "../../store/unique-id.js";
import { formatUser } from "../entity/format-user.js";
import { checkBoundary } from "../entity/permissions-boundary.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { checkTags } from "../kind/tags.js";
import { USERS } from "../kind/user.js";

/** Makes a user, who may do nothing yet. */
export const createUser: Operation<CreateUserRequest, CreateUserResponse> = (call) => {
  const { input, account, store, clock } = call;
  const { UserName: userName, Path: path = "/", PermissionsBoundary: boundary, Tags: tags = [] } = input;
  checkNewEntity(account, USERS, userName);
  checkBoundary(account, boundary);
  checkTags(tags, "any-case");
  const user: User = {
    userName,
    path,
    userId: createUniqueId("AIDA", account.accountId, store.random),
    createdAt: clock.now().getTime(),
    tags,
    groupNames: [],
    attachedPolicyArns: [],
    inlinePolicies: [],
    ...(boundary === undefined ? {} : { permissionsBoundaryArn: boundary }),
  };
  account.users.set(keyOf(userName), user);
  return { User: formatUser(account, user) };
};
