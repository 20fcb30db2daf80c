import type { UpdateLoginProfileRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { changePasswordOf, findLoginProfile, findProfileUser } from "../credential/login-profile.js";
import { checkPassword } from "../credential/password.js";

/** Gives a user another password, or asks the user for one. */
export const updateLoginProfile: Operation<UpdateLoginProfileRequest> = ({ input, account, clock }) => {
  const { Password: password, PasswordResetRequired: isResetRequired } = input;
  const profile = findLoginProfile(account, findProfileUser(account, input.UserName));
  if (password !== undefined) checkPassword(account, password, []);
  const changed = password === undefined ? profile : changePasswordOf(profile, password, clock.now());
  account.loginProfiles.set(profile.userId, {
    ...changed,
    isResetRequired: isResetRequired ?? changed.isResetRequired,
  });
  return undefined;
};
