import type {
  ReplaceIamInstanceProfileAssociationRequest,
  ReplaceIamInstanceProfileAssociationResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createProfileAssociation, readLaunchProfile } from "../profile/launch-profile.js";
import { findAssociation, formatAssociation } from "../profile/profile-associations.js";

/** Gives another instance profile to an instance, under an association of its own. */
export const replaceIamInstanceProfileAssociation: Operation<
  ReplaceIamInstanceProfileAssociationRequest,
  ReplaceIamInstanceProfileAssociationResult
> = ({ input, account, region, store, clock }) => {
  const { instance } = findAssociation(account, region, input.AssociationId);
  const profile = readLaunchProfile(account, input.IamInstanceProfile);
  const association = createProfileAssociation(profile, store.random, clock.now().getTime());
  account.instances.set(instance.instanceId, { ...instance, instanceProfile: association });
  return { IamInstanceProfileAssociation: formatAssociation({ instance, association }, "associating") };
};
