import assert from "node:assert/strict";
import type { Instance } from "../../../lib/sandbox/ec2/row/instance.js";
import { addRoleToInstanceProfile } from "../../../lib/sandbox/iam/operation/add-role-to-instance-profile.js";
import { createInstanceProfile } from "../../../lib/sandbox/iam/operation/create-instance-profile.js";
import { createRole } from "../../../lib/sandbox/iam/operation/create-role.js";
import { currentWorld, type Step } from "./ec2-world.js";

/** What a launch must name. */
export const ONE = {
  ImageId: "ami-0123456789abcdef0",
  InstanceType: "t3.micro",
  MinCount: 1,
  MaxCount: 1,
};

/** Launches one instance. */
export const launch = (more: object = {}): Step => ["RunInstances", { ...ONE, ...more }];

/** The instances that there are, oldest first. */
export const rows = (): readonly Instance[] => [...currentWorld().account.instances.values()];

/** The oldest instance. */
export const row = (): Instance => rows()[0] ?? assert.fail("no instance");

/** An input that names the oldest instance. */
export const named =
  (more: object = {}) =>
  () => ({ InstanceId: row().instanceId, ...more });

/** An input that names all instances. */
export const allOf =
  (more: object = {}) =>
  () => ({ InstanceIds: rows().map(({ instanceId }) => instanceId), ...more });

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

/** Makes an instance profile and, in it, a role of the same name. */
export async function createProfile(name: string, path = "/"): Promise<void> {
  const { call } = currentWorld();
  await call(createRole, { RoleName: name, AssumeRolePolicyDocument: TRUST });
  await call(createInstanceProfile, { InstanceProfileName: name, Path: path });
  await call(addRoleToInstanceProfile, { InstanceProfileName: name, RoleName: name });
}
