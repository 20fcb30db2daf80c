import type { UpdateAccountPasswordPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { PASSWORD_POLICY } from "../../store/login-profile.js";

const MINIMUM_LENGTH = 6;

/** Sets what the account asks of passwords. What is not said is set back to AWS's default. */
export const updateAccountPasswordPolicy: Operation<UpdateAccountPasswordPolicyRequest> = (call) => {
  const { input, account } = call;
  const { MaxPasswordAge: maxAge, PasswordReusePrevention: reusePrevention } = input;
  account.passwordPolicies.set(PASSWORD_POLICY, {
    minimumLength: input.MinimumPasswordLength ?? MINIMUM_LENGTH,
    needsSymbols: input.RequireSymbols ?? false,
    needsNumbers: input.RequireNumbers ?? false,
    needsUppercase: input.RequireUppercaseCharacters ?? false,
    needsLowercase: input.RequireLowercaseCharacters ?? false,
    letsUsersChange: input.AllowUsersToChangePassword ?? false,
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(reusePrevention === undefined ? {} : { reusePrevention }),
    isHardExpiry: input.HardExpiry ?? false,
  });
  return undefined;
};
