import type { Caller } from "../../identity/caller.js";
import type { AwsError } from "../../protocol/aws-error.js";
import type { AccountState } from "../../store/account-state.js";
import type { User } from "../../store/entity.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** The user that is meant: the one that is named, or the caller's own. Undefined is the root user. */
export function findMeantUser(caller: Caller, userName: string | undefined): string | undefined {
  if (userName !== undefined) return userName;
  if (caller.type === "user") return caller.userName;
  if (caller.type === "root") return undefined;
  throw createUnnamedUser();
}

/** Says that a call without a name means nobody, because its caller is no user. */
export function createUnnamedUser(): AwsError {
  return createIamError("ValidationError", "Must specify userName when calling with non-User credentials");
}

/** The user whose credentials are meant; undefined is the root user. Throws `NoSuchEntity`. */
export function findOwner(
  account: AccountState,
  caller: Caller,
  userName: string | undefined,
): User | undefined {
  const meant = findMeantUser(caller, userName);
  return meant === undefined ? undefined : findEntity(account, USERS, meant);
}
