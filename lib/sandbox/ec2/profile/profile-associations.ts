import type { IamInstanceProfileAssociation } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRows } from "../list/find-rows.js";
import type { Instance, InstanceProfileAssociation } from "../row/instance.js";

/** An instance with an instance profile. */
export interface Associated {
  readonly instance: Instance;
  readonly association: InstanceProfileAssociation;
}

/** The instances of a region that have instance profiles. */
export function findAssociations(account: AccountState, region: string): readonly Associated[] {
  return findRows(account, region, "instances").flatMap((instance) =>
    instance.instanceProfile === undefined ? [] : [{ instance, association: instance.instanceProfile }],
  );
}

/** The association of an id. Throws EC2's refusal of an id of none. */
export function findAssociation(account: AccountState, region: string, id: string): Associated {
  const found = findAssociations(account, region).find(({ association }) => association.associationId === id);
  if (found !== undefined) return found;
  const text = `An invalid association-id of '${id}' was given`;
  throw createEc2Error("InvalidAssociationID.NotFound", text);
}

/** An association as answers have it. */
export function formatAssociation(
  { instance, association }: Associated,
  state: NonNullable<IamInstanceProfileAssociation["State"]>,
): IamInstanceProfileAssociation {
  return {
    AssociationId: association.associationId,
    InstanceId: instance.instanceId,
    IamInstanceProfile: { Arn: association.arn, Id: association.id },
    State: state,
  };
}
