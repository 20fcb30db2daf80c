import type { TerminateInstancesRequest, TerminateInstancesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findState, SHUTTING_DOWN, TERMINATED } from "../instance/instance-state.js";
import { findRows } from "../list/find-rows.js";
import type { Instance } from "../row/instance.js";
import { findInterfaces, findVolumes } from "../row/instance-parts.js";

/** Ends instances. They are shown for another hour; those that have ended before stay as they are. */
export const terminateInstances: Operation<TerminateInstancesRequest, TerminateInstancesResult> = ({
  input,
  account,
  region,
  clock,
}) => {
  const instances = findRows(account, region, "instances", input.InstanceIds);
  const locked = instances.find(isLocked);
  const lockedZones = new Set(instances.filter(isLocked).map(({ availabilityZone }) => availabilityZone));
  const ending = instances.filter(({ availabilityZone }) => !lockedZones.has(availabilityZone));
  const now = clock.now().getTime();
  const changes = ending.map((instance) => ({
    InstanceId: instance.instanceId,
    CurrentState: instance.terminatedAt === undefined ? SHUTTING_DOWN : TERMINATED,
    PreviousState: findState(instance),
  }));
  for (const instance of ending) endInstance(account, instance, now);
  // One that is protected keeps those in its zone; those in other zones have ended all the same.
  if (locked === undefined) return { TerminatingInstances: changes };
  const text = `The instance '${locked.instanceId}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`;
  throw createEc2Error("OperationNotPermitted", text);
};

function isLocked({ isTerminationProtected, terminatedAt }: Instance): boolean {
  return isTerminationProtected && terminatedAt === undefined;
}

/** Ends an instance: of what was attached to it that goes which is to go with it, and the rest is free. */
function endInstance(account: AccountState, instance: Instance, now: number): void {
  if (instance.terminatedAt !== undefined) return;
  const { instanceId } = instance;
  for (const { attachment, ...volume } of findVolumes(account, instanceId)) {
    if (attachment.isDeletedOnTermination) account.volumes.delete(volume.volumeId);
    else account.volumes.set(volume.volumeId, volume);
  }
  for (const { attachment, publicIpAddress: _, ...own } of findInterfaces(account, instanceId)) {
    const { networkInterfaceId } = own;
    if (attachment.isDeletedOnTermination) account.networkInterfaces.delete(networkInterfaceId);
    else account.networkInterfaces.set(networkInterfaceId, own);
  }
  const { stoppedAt: _, instanceProfile: __, ...rest } = instance;
  account.instances.set(instanceId, { ...rest, terminatedAt: now });
}
