import type { InstanceState } from "@aws-sdk/client-ec2";
import type { Instance } from "../row/instance.js";

/** How long a terminated instance is still shown. */
const SHOWN_MS = 60 * 60 * 1000;

export const PENDING: InstanceState = { Code: 0, Name: "pending" };
export const RUNNING: InstanceState = { Code: 16, Name: "running" };
export const SHUTTING_DOWN: InstanceState = { Code: 32, Name: "shutting-down" };
export const TERMINATED: InstanceState = { Code: 48, Name: "terminated" };
export const STOPPING: InstanceState = { Code: 64, Name: "stopping" };
export const STOPPED: InstanceState = { Code: 80, Name: "stopped" };

/** The state in which an instance is seen: what begins or ends has done so by the next look. */
export function findState({ terminatedAt, stoppedAt }: Instance): InstanceState {
  if (terminatedAt !== undefined) return TERMINATED;
  return stoppedAt === undefined ? RUNNING : STOPPED;
}

/** Whether an instance is still shown: until an hour after its end. */
export function isShown(instance: Instance, now: Date): boolean {
  return now.getTime() < findDisappearance(instance);
}

/** When an instance is no longer shown: milliseconds since 1970; infinite while it has not ended. */
export function findDisappearance({ terminatedAt = Number.POSITIVE_INFINITY }: Instance): number {
  return terminatedAt + SHOWN_MS;
}
