import type { AccountState } from "../../store/account-state.js";
import type { User } from "../../store/entity.js";
import type { LoginProfile } from "../../store/login-profile.js";
import { createUnnamedUser } from "../entity/own-user.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";
import { hashPassword } from "./password.js";

const REMEMBERED = 24;

/** The user a request about a password means. */
export function findProfileUser(account: AccountState, userName: string | undefined): User {
  if (userName !== undefined) return findEntity(account, USERS, userName);
  throw createUnnamedUser();
}

/** A user's password. Throws `NoSuchEntity`. */
export function findLoginProfile(account: AccountState, user: User): LoginProfile {
  const profile = account.loginProfiles.get(user.userId);
  if (profile !== undefined) return profile;
  throw createIamError("NoSuchEntity", `Login Profile for User ${user.userName} cannot be found.`);
}

/** The profile with another password; the one before is remembered. */
export function changePasswordOf(profile: LoginProfile, password: string, now: Date): LoginProfile {
  return {
    ...profile,
    password: hashPassword(password),
    before: [profile.password, ...profile.before].slice(0, REMEMBERED),
    changedAt: now.getTime(),
    isResetRequired: false,
  };
}

/** A login profile as answers show it. */
export function formatLoginProfile(user: User, { createdAt, isResetRequired }: LoginProfile) {
  return {
    UserName: user.userName,
    CreateDate: new Date(createdAt),
    PasswordResetRequired: isResetRequired,
  };
}
