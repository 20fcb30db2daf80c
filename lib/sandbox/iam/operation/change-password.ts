import type { ChangePasswordRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { changePasswordOf, findLoginProfile } from "../credential/login-profile.js";
import { checkPassword, isPassword } from "../credential/password.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Changes the calling user's own password. */
export const changePassword: Operation<ChangePasswordRequest> = ({ input, account, caller, clock }) => {
  if (caller.type !== "user") {
    throw createIamError("InvalidUserType", "Only IAM Users can change their own password.");
  }
  const profile = findLoginProfile(account, findEntity(account, USERS, caller.userName));
  if (!isPassword(input.OldPassword, profile.password)) {
    throw createIamError("AccessDenied", "The old password was incorrect.");
  }
  checkPassword(account, input.NewPassword, [profile.password, ...profile.before]);
  account.loginProfiles.set(profile.userId, changePasswordOf(profile, input.NewPassword, clock.now()));
  return undefined;
};
