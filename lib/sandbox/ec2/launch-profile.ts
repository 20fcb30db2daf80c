import type { AccountState } from "../store/account-state.js";
import { formatIamArn } from "../store/arn.js";
import type { Instance } from "../store/instance.js";
import { keyOf } from "../store/table.js";
import { createEc2Error } from "./ec2-error.js";

/** How a request names an instance profile: by its ARN or its name. */
export interface ProfileInput {
  readonly Arn?: string | undefined;
  readonly Name?: string | undefined;
}

type Profile = Pick<Instance, "instanceProfileArn" | "instanceProfileId">;

/** The instance profile that a request names, undefined when there is none of the kind. */
export function findLaunchProfile(
  account: AccountState,
  given: ProfileInput | undefined,
): Profile | undefined {
  const { Arn: arn, Name: name = arn?.slice(arn.lastIndexOf("/") + 1) } = given ?? {};
  const profile = account.instanceProfiles.get(keyOf(name ?? ""));
  if (profile === undefined) return undefined;
  const { path, instanceProfileName, instanceProfileId } = profile;
  const own = formatIamArn(account.accountId, "instance-profile", path, instanceProfileName);
  return arn === undefined || arn === own ? { instanceProfileArn: own, instanceProfileId } : undefined;
}

/** The instance profile of a launch, or nothing when it names none. Throws EC2's refusal of one that there is not. */
export function checkLaunchProfile(account: AccountState, given: ProfileInput | undefined): Profile {
  const { Arn: arn, Name: name } = given ?? {};
  if (arn === undefined && name === undefined) return {};
  const found = findLaunchProfile(account, given);
  if (found !== undefined) return found;
  const [member, value, what] = arn === undefined ? ["name", name, "name"] : ["arn", arn, "ARN"];
  const text = `Value (${value}) for parameter iamInstanceProfile.${member} is invalid. Invalid IAM Instance Profile ${what}`;
  throw createEc2Error("InvalidParameterValue", text);
}
