import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { User } from "../../store/entity.js";
import { formatBoundary } from "./permissions-boundary.js";

/** A user as lists show it. */
export function formatListedUser({ accountId }: AccountState, user: User) {
  return {
    Path: user.path,
    UserName: user.userName,
    UserId: user.userId,
    Arn: formatIamArn(accountId, "user", user.path, user.userName),
    CreateDate: new Date(user.createdAt),
  };
}

/** A user with everything there is to tell. */
export function formatUser(account: AccountState, user: User) {
  return {
    ...formatListedUser(account, user),
    ...formatBoundary(user.permissionsBoundaryArn),
    ...(user.tags.length === 0 ? {} : { Tags: [...user.tags] }),
  };
}
