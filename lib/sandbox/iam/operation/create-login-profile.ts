import type { CreateLoginProfileRequest, CreateLoginProfileResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { LoginProfile } from "../../store/login-profile.js";
import { findProfileUser, formatLoginProfile } from "../credential/login-profile.js";
import { checkPassword, hashPassword } from "../credential/password.js";
import { findMeantUser } from "../entity/own-user.js";
import { createIamError } from "../error/iam-error.js";

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
