import type { GetLoginProfileRequest, GetLoginProfileResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findLoginProfile, findProfileUser, formatLoginProfile } from "../credential/login-profile.js";
import { findMeantUser } from "../entity/own-user.js";

/** Tells whether a user has a password, and since when. */
export const getLoginProfile: Operation<GetLoginProfileRequest, GetLoginProfileResponse> = (call) => {
  const { input, account, caller } = call;
  const user = findProfileUser(account, findMeantUser(caller, input.UserName));
  return { LoginProfile: formatLoginProfile(user, findLoginProfile(account, user)) };
};
