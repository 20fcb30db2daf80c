import type {
  DisassociateIamInstanceProfileRequest,
  DisassociateIamInstanceProfileResult,
} from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { findAssociation, formatAssociation } from "../profile/profile-associations.js";

/** Takes the instance profile from an instance; by the next look the association is gone. */
export const disassociateIamInstanceProfile: Operation<
  DisassociateIamInstanceProfileRequest,
  DisassociateIamInstanceProfileResult
> = ({ input, account, region }) => {
  const found = findAssociation(account, region, input.AssociationId);
  const { instanceProfile: _, ...instance } = found.instance;
  account.instances.set(instance.instanceId, instance);
  return { IamInstanceProfileAssociation: formatAssociation(found, "disassociating") };
};
