import type { AccountState } from "../store/account-state.js";
import { formatIamArn } from "../store/arn.js";
import type { Instance } from "../store/instance.js";
import { keyOf } from "../store/table.js";
import { createEc2Error } from "./ec2-error.js";

/** The instance profile of a launch, named by its ARN or its name. Throws EC2's refusal when there is none. */
export function findLaunchProfile(
  account: AccountState,
  given: { readonly Arn?: string | undefined; readonly Name?: string | undefined } | undefined,
): Pick<Instance, "instanceProfileArn" | "instanceProfileId"> {
  const { Arn: arn, Name: name } = given ?? {};
  if (arn === undefined && name === undefined) return {};
  const profile = account.instanceProfiles.get(keyOf(name ?? arn?.slice(arn.lastIndexOf("/") + 1) ?? ""));
  const { path = "/", instanceProfileName = "", instanceProfileId = "" } = profile ?? {};
  const own = formatIamArn(account.accountId, "instance-profile", path, instanceProfileName);
  if (profile === undefined || (arn !== undefined && arn !== own)) {
    const [member, value, what] = arn === undefined ? ["name", name, "name"] : ["arn", arn, "ARN"];
    const text = `Value (${value}) for parameter iamInstanceProfile.${member} is invalid. Invalid IAM Instance Profile ${what}`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  return { instanceProfileArn: own, instanceProfileId };
}
