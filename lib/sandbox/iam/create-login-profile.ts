import type { CreateLoginProfileRequest, CreateLoginProfileResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import type { LoginProfile } from "../store/login-profile.js";
import { createIamError } from "./iam-error.js";
import { findProfileUser, formatLoginProfile } from "./login-profile.js";
import { findMeantUser } from "./own-user.js";
import { checkPassword, hashPassword } from "./password.js";

/** Gives a user a password for the console. */
export const createLoginProfile: Operation<CreateLoginProfileRequest, CreateLoginProfileResponse> = (
  call,
) => {
  const { input, account, caller, clock } = call;
  const { Password: password, PasswordResetRequired: isResetRequired = false } = input;
  const user = findProfileUser(account, findMeantUser(caller, input.UserName));
  if (account.loginProfiles.has(user.userId)) {
    throw createIamError("EntityAlreadyExists", `Login Profile for user ${user.userName} already exists.`);
  }
  if (password === undefined) throw createIamError("ValidationError", "Must specify a password");
  checkPassword(account, password, []);
  const now = clock.now().getTime();
  const profile: LoginProfile = {
    userId: user.userId,
    createdAt: now,
    changedAt: now,
    password: hashPassword(password),
    before: [],
    isResetRequired,
  };
  account.loginProfiles.set(user.userId, profile);
  return { LoginProfile: formatLoginProfile(user, profile) };
};
