import type { UpdateUserRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import type { User } from "../../store/entity.js";
import { findEntity, renameEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Moves a user to another path or name. The user stays the same: id, keys and policies go along. */
export const updateUser: Operation<UpdateUserRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  const { NewUserName: userName = user.userName, NewPath: path = user.path } = input;
  renameEntity(account, USERS, user, { ...user, userName, path });
  renameCredentials(account, user, userName);
  return undefined;
};

function renameCredentials({ accessKeys, sessions }: AccountState, user: User, userName: string): void {
  for (const [id, key] of accessKeys) {
    if (key.userName === user.userName) accessKeys.set(id, { ...key, userName });
  }
  for (const [id, session] of sessions) {
    if (session.type !== "role" && session.userId === user.userId) sessions.set(id, { ...session, userName });
  }
}
