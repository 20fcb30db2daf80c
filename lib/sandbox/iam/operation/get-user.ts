import type { GetUserRequest, GetUserResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatRootArn } from "../../store/arn.js";
import { formatUser } from "../entity/format-user.js";
import { findMeantUser } from "../entity/own-user.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Tells about a user; about the caller when none is named. */
export const getUser: Operation<GetUserRequest, GetUserResponse> = ({ input, account, caller }) => {
  const userName = findMeantUser(caller, input.UserName);
  if (userName !== undefined) return { User: formatUser(account, findEntity(account, USERS, userName)) };
  const { accountId, createdAt } = account;
  const root = { UserId: accountId, Arn: formatRootArn(accountId), CreateDate: new Date(createdAt) };
  // AWS tells neither a path nor a name of the root user, whatever the SDK's type says.
  return { User: root as Required<GetUserResponse>["User"] };
};
