import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { Random } from "../../store/random.js";
import { keyOf } from "../../store/table.js";
import { createEc2Error } from "../error/ec2-error.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { InstanceProfileAssociation } from "../row/instance.js";

/** How a request names an instance profile: by its ARN or its name. */
export interface ProfileInput {
  readonly Arn?: string | undefined;
  readonly Name?: string | undefined;
}

/** An instance profile that an instance can have. */
export type LaunchProfile = Pick<InstanceProfileAssociation, "arn" | "id">;

/** The instance profile that a request names, undefined when there is none of the kind. */
export function findLaunchProfile(
  account: AccountState,
  given: ProfileInput | undefined,
): LaunchProfile | undefined {
  const { Arn: arn, Name: name = arn?.slice(arn.lastIndexOf("/") + 1) } = given ?? {};
  const profile = account.instanceProfiles.get(keyOf(name ?? ""));
  if (profile === undefined) return undefined;
  const { path, instanceProfileName, instanceProfileId } = profile;
  const own = formatIamArn(account.accountId, "instance-profile", path, instanceProfileName);
  return arn === undefined || arn === own ? { arn: own, id: instanceProfileId } : undefined;
}

/** The instance profile of a launch; undefined when it names none. Throws EC2's refusal of one that there is not. */
export function checkLaunchProfile(
  account: AccountState,
  given: ProfileInput | undefined,
): LaunchProfile | undefined {
  const { Arn: arn, Name: name } = given ?? {};
  if (arn === undefined && name === undefined) return undefined;
  const found = findLaunchProfile(account, given);
  if (found !== undefined) return found;
  const [member, value, what] = arn === undefined ? ["name", name, "name"] : ["arn", arn, "ARN"];
  const text = `Value (${value}) for parameter iamInstanceProfile.${member} is invalid. Invalid IAM Instance Profile ${what}`;
  throw createEc2Error("InvalidParameterValue", text);
}

/** Gives an instance profile to an instance. */
export function createProfileAssociation(
  { arn, id }: LaunchProfile,
  random: Random,
  associatedAt: number,
): InstanceProfileAssociation {
  return { associationId: createEc2Id("iip-assoc", random), arn, id, associatedAt };
}

/** The instance profile of a request that must name one. */
export function readLaunchProfile(account: AccountState, given: ProfileInput): LaunchProfile {
  const profile = checkLaunchProfile(account, given);
  if (profile !== undefined) return profile;
  const text = "The request must contain the parameter iamInstanceProfile.arn or iamInstanceProfile.name";
  throw createEc2Error("MissingParameter", text);
}
