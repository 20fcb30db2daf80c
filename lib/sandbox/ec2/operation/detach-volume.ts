import type { DetachVolumeRequest, VolumeAttachment } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatAttachment } from "../answer/format-volume.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findState, RUNNING } from "../instance/instance-state.js";
import { findRow } from "../list/find-rows.js";
import { findVolumes } from "../row/instance-parts.js";

/** Takes a volume from its instance; the root's only while the instance is stopped. */
export const detachVolume: Operation<DetachVolumeRequest, VolumeAttachment> = ({
  input,
  account,
  region,
}) => {
  const { InstanceId: askedId, Device: device } = input;
  const { attachment, ...volume } = findRow(account, region, "volumes", input.VolumeId);
  const { volumeId } = volume;
  if (attachment === undefined) {
    // AWS leaves out the space as well.
    throw createEc2Error("IncorrectState", `Volume '${volumeId}'is in the 'available' state.`);
  }
  const { instanceId, deviceName } = attachment;
  if ((askedId ?? instanceId) !== instanceId || (device ?? deviceName) !== deviceName) {
    const place = `instance '${askedId ?? instanceId}' as device '${device ?? deviceName}'`;
    const text = `Volume '${volumeId}' is not attached to ${place}`;
    throw createEc2Error("InvalidAttachment.NotFound", text);
  }
  const instance = findRow(account, region, "instances", instanceId);
  const [root] = findVolumes(account, instanceId);
  if (root?.volumeId === volumeId && findState(instance) === RUNNING) {
    const text = `Unable to detach root volume '${deviceName}' from instance '${instanceId}'`;
    throw createEc2Error("OperationNotPermitted", text);
  }
  account.volumes.set(volumeId, volume);
  const { DeleteOnTermination: _, ...answer } = formatAttachment(volumeId, attachment, "detaching");
  return answer;
};
