import type { GetAccountPasswordPolicyResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import { findPasswordPolicy } from "../credential/find-password-policy.js";

/** Tells what the account asks of passwords. */
export const getAccountPasswordPolicy: Operation<Members, GetAccountPasswordPolicyResponse> = ({
  account,
}) => {
  const policy = findPasswordPolicy(account);
  const { maxAge, reusePrevention } = policy;
  return {
    PasswordPolicy: {
      MinimumPasswordLength: policy.minimumLength,
      RequireSymbols: policy.needsSymbols,
      RequireNumbers: policy.needsNumbers,
      RequireUppercaseCharacters: policy.needsUppercase,
      RequireLowercaseCharacters: policy.needsLowercase,
      AllowUsersToChangePassword: policy.letsUsersChange,
      ExpirePasswords: maxAge !== undefined,
      ...(maxAge === undefined ? {} : { MaxPasswordAge: maxAge }),
      ...(reusePrevention === undefined ? {} : { PasswordReusePrevention: reusePrevention }),
      HardExpiry: policy.isHardExpiry,
    },
  };
};
