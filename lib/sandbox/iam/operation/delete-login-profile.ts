import type { DeleteLoginProfileRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findLoginProfile, findProfileUser } from "../credential/login-profile.js";
import { findMeantUser } from "../entity/own-user.js";

/** Takes a user's password away; access keys stay. */
export const deleteLoginProfile: Operation<DeleteLoginProfileRequest> = ({ input, account, caller }) => {
  const user = findProfileUser(account, findMeantUser(caller, input.UserName));
  account.loginProfiles.delete(findLoginProfile(account, user).userId);
  return undefined;
};
