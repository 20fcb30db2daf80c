import type { StopInstancesRequest, StopInstancesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { createEc2Error } from "../error/ec2-error.js";
import { stopInstance } from "../instance/change-instance.js";
import { findState, RUNNING, STOPPED, STOPPING } from "../instance/instance-state.js";
import { findRows } from "../list/find-rows.js";

const MEMBERS = ["Force", "InstanceIds", "SkipOsShutdown"];

/** Stops instances; those that are stopped stay as they are. Force changes nothing: there is no machine. */
export const stopInstances: Operation<StopInstancesRequest, StopInstancesResult> = ({
  input,
  account,
  region,
  clock,
}) => {
  const { Hibernate: isHibernation, ...rest } = input;
  refuseMembers("StopInstances", isHibernation === true ? { ...input } : rest, MEMBERS);
  const instances = findRows(account, region, "instances", input.InstanceIds);
  for (const { instanceId, isStopProtected, terminatedAt } of instances) {
    if (terminatedAt !== undefined) {
      const text = `This instance '${instanceId}' is not in a state from which it can be stopped.`;
      throw createEc2Error("IncorrectInstanceState", text);
    }
    if (isStopProtected) {
      const text = `The instance '${instanceId}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.`;
      throw createEc2Error("OperationNotPermitted", text);
    }
  }
  const changes = instances.map((instance) => {
    const isRunning = findState(instance) === RUNNING;
    if (isRunning) stopInstance(account, instance, clock.now());
    return {
      InstanceId: instance.instanceId,
      CurrentState: isRunning ? STOPPING : STOPPED,
      PreviousState: findState(instance),
    };
  });
  return { StoppingInstances: changes };
};
