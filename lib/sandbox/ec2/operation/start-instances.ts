import type { StartInstancesRequest, StartInstancesResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { startInstance } from "../instance/change-instance.js";
import { findState, PENDING, RUNNING, STOPPED } from "../instance/instance-state.js";
import { countFreeProcessors, createProcessorError, findLaunchType } from "../launch/launch-type.js";
import { findRows } from "../list/find-rows.js";

/** Starts instances that are stopped; those that run stay as they are. */
export const startInstances: Operation<StartInstancesRequest, StartInstancesResult> = ({
  input,
  account,
  region,
  store,
  clock,
}) => {
  const instances = findRows(account, region, "instances", input.InstanceIds);
  const ended = instances.find(({ terminatedAt }) => terminatedAt !== undefined);
  if (ended !== undefined) {
    const text = `The instance '${ended.instanceId}' is not in a state from which it can be started.`;
    throw createEc2Error("IncorrectInstanceState", text);
  }
  const stopped = instances.filter((instance) => findState(instance) === STOPPED);
  const needed = stopped.reduce(
    (sum, { instanceType }) => sum + findLaunchType(region, instanceType).processors,
    0,
  );
  if (needed > countFreeProcessors(account, region)) throw createProcessorError();
  for (const instance of stopped) startInstance(account, instance, clock.now(), store.random);
  const changes = instances.map((instance) => ({
    InstanceId: instance.instanceId,
    CurrentState: findState(instance) === STOPPED ? PENDING : RUNNING,
    PreviousState: findState(instance),
  }));
  return { StartingInstances: changes };
};
