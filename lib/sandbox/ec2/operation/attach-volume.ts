import type { AttachVolumeRequest, VolumeAttachment } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { formatAttachment } from "../answer/format-volume.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";
import { findVolumes } from "../row/instance-parts.js";

const MEMBERS = ["Device", "InstanceId", "VolumeId"];

/** Attaches a volume to an instance in the same zone. It stays when the instance ends. */
export const attachVolume: Operation<AttachVolumeRequest, VolumeAttachment> = ({
  input,
  account,
  region,
  clock,
}) => {
  refuseMembers("AttachVolume", { ...input }, MEMBERS);
  const { Device: deviceName } = input;
  const volume = findRow(account, region, "volumes", input.VolumeId);
  const { instanceId, availabilityZone, terminatedAt } = findRow(
    account,
    region,
    "instances",
    input.InstanceId,
  );
  const { volumeId } = volume;
  if (volume.attachment !== undefined) {
    throw createEc2Error("VolumeInUse", `${volumeId} is already attached to an instance`);
  }
  if (terminatedAt !== undefined) {
    throw createEc2Error("IncorrectState", `Instance '${instanceId}' is not 'running'.`);
  }
  if (volume.availabilityZone !== availabilityZone) {
    const text = `The volume '${volumeId}' is not in the same availability zone as instance '${instanceId}'`;
    throw createEc2Error("InvalidVolume.ZoneMismatch", text);
  }
  if (!/^(\/dev\/)?(sd|hd|xvd)[a-z][a-z0-9]{0,2}$/.test(deviceName)) {
    const text = `Value (${deviceName}) for parameter device is invalid. ${deviceName} is not a valid EBS device name.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  if (findVolumes(account, instanceId).some(({ attachment }) => attachment.deviceName === deviceName)) {
    const text = `Invalid value '${deviceName}' for unixDevice. Attachment point ${deviceName} is already in use`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  const attachedAt = Math.floor(clock.now().getTime() / 1000) * 1000;
  const attachment = { instanceId, deviceName, isDeletedOnTermination: false, attachedAt };
  // Taken out first: an instance has its volumes in the order in which it got them.
  account.volumes.delete(volumeId);
  account.volumes.set(volumeId, { ...volume, attachment });
  const { DeleteOnTermination: _, ...answer } = formatAttachment(volumeId, attachment, "attaching");
  return answer;
};
