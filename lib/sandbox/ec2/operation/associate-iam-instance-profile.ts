import type {
  AssociateIamInstanceProfileRequest,
  AssociateIamInstanceProfileResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";
import { createProfileAssociation, readLaunchProfile } from "../profile/launch-profile.js";
import { formatAssociation } from "../profile/profile-associations.js";

/** Gives an instance profile to an instance that has none. */
export const associateIamInstanceProfile: Operation<
  AssociateIamInstanceProfileRequest,
  AssociateIamInstanceProfileResult
> = ({ input, account, region, store, clock }) => {
  const instance = findRow(account, region, "instances", input.InstanceId);
  const { instanceId } = instance;
  if (instance.terminatedAt !== undefined) {
    const text = `The instance '${instanceId}' is not in the 'running' or 'stopped' states.`;
    throw createEc2Error("IncorrectInstanceState", text);
  }
  const profile = readLaunchProfile(account, input.IamInstanceProfile);
  if (instance.instanceProfile !== undefined) {
    const text = `There is an existing association for instance ${instanceId}`;
    throw createEc2Error("IncorrectState", text);
  }
  const association = createProfileAssociation(profile, store.random, clock.now().getTime());
  account.instances.set(instanceId, { ...instance, instanceProfile: association });
  return { IamInstanceProfileAssociation: formatAssociation({ instance, association }, "associating") };
};
