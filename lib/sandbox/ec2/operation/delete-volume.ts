import type { DeleteVolumeRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";

/** Deletes a volume that is attached to nothing. */
export const deleteVolume: Operation<DeleteVolumeRequest> = ({ input, account, region }) => {
  const { volumeId, attachment } = findRow(account, region, "volumes", input.VolumeId);
  if (attachment !== undefined) {
    const text = `Volume ${volumeId} is currently attached to ${attachment.instanceId}`;
    throw createEc2Error("VolumeInUse", text);
  }
  account.volumes.delete(volumeId);
  return undefined;
};
