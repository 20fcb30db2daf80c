import type { TerminateInstancesRequest, TerminateInstancesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../operation.js";
import { findRows } from "./find-rows.js";
import { findState, SHUTTING_DOWN } from "./instance-state.js";

/** Ends instances. They are shown for another hour; those that have ended before stay as they are. */
export const terminateInstances: Operation<TerminateInstancesRequest, TerminateInstancesResult> = ({
  input,
  account,
  region,
  clock,
}) => {
  const instances = findRows(account, region, "instances", input.InstanceIds);
  const changes = instances.map((instance) => {
    const isEnded = instance.terminatedAt !== undefined;
    const state = findState(instance);
    if (!isEnded) {
      account.instances.set(instance.instanceId, { ...instance, terminatedAt: clock.now().getTime() });
    }
    return {
      InstanceId: instance.instanceId,
      CurrentState: isEnded ? state : SHUTTING_DOWN,
      PreviousState: state,
    };
  });
  return { TerminatingInstances: changes };
};
