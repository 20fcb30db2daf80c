import type {
  InstanceBlockDeviceMappingSpecification,
  ModifyInstanceAttributeRequest,
} from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findLaunchType } from "../launch/launch-type.js";
import { checkUserData } from "../launch/user-data.js";
import { findRows } from "../list/find-rows.js";
import type { Instance } from "../row/instance.js";
import { findInterfaces, findVolumes } from "../row/instance-parts.js";
import type { NetworkInterface } from "../row/network-interface.js";

/** One value of one instance that is to change. */
interface Change {
  readonly account: AccountState;
  readonly region: string;
  readonly instance: Instance;
  readonly value: unknown;
}

/** How an attribute of instances is changed. */
export interface AttributeChange {
  /** In the older form of the request, where `Value` is a text. */
  readonly name: NonNullable<ModifyInstanceAttributeRequest["Attribute"]>;
  /** Only while the instance is stopped. */
  readonly isForStopped?: true;
  /** The value that `Value` stands for. */
  read(text: string): unknown;
  change(change: Change): void;
}

const readValue = (text: string) => ({ Value: text });
const readFlag = (text: string) => ({ Value: text.toLowerCase() === "true" });
const readMember = (value: unknown) => (value as { readonly Value?: unknown } | undefined)?.Value;

function set(account: AccountState, instance: Instance, changed: Partial<Instance>): void {
  account.instances.set(instance.instanceId, { ...instance, ...changed });
}

/** The attributes that can be changed, by the request's member. */
export const ATTRIBUTES: Readonly<Partial<Record<keyof ModifyInstanceAttributeRequest, AttributeChange>>> = {
  BlockDeviceMappings: {
    name: "blockDeviceMapping",
    read: () => [],
    change: changeDevices,
  },
  DisableApiStop: {
    name: "disableApiStop",
    read: readFlag,
    change: ({ account, instance, value }) =>
      set(account, instance, { isStopProtected: readMember(value) === true }),
  },
  DisableApiTermination: {
    name: "disableApiTermination",
    read: readFlag,
    change: ({ account, instance, value }) =>
      set(account, instance, { isTerminationProtected: readMember(value) === true }),
  },
  EbsOptimized: {
    name: "ebsOptimized",
    isForStopped: true,
    read: readFlag,
    change: ({ account, instance, value }) =>
      set(account, instance, { isEbsOptimized: readMember(value) === true }),
  },
  Groups: { name: "groupSet", read: (text) => [text], change: changeGroups },
  InstanceInitiatedShutdownBehavior: {
    name: "instanceInitiatedShutdownBehavior",
    read: readValue,
    change: changeBehavior,
  },
  InstanceType: { name: "instanceType", isForStopped: true, read: readValue, change: changeType },
  SourceDestCheck: {
    name: "sourceDestCheck",
    read: readFlag,
    change({ account, instance, value }) {
      const own = findOnlyInterface(account, instance);
      const changed = { ...own, isSourceDestChecked: readMember(value) === true };
      account.networkInterfaces.set(own.networkInterfaceId, changed);
    },
  },
  UserData: { name: "userData", isForStopped: true, read: readValue, change: changeUserData },
};

function changeBehavior({ account, instance, value }: Change): void {
  const behavior = readMember(value);
  if (behavior !== "stop" && behavior !== "terminate") {
    const text = `Invalid value '${behavior}' for InstanceInitiatedShutdownBehavior.`;
    throw createEc2Error("InvalidInstanceAttributeValue", text);
  }
  set(account, instance, { shutdownBehavior: behavior });
}

function changeType({ account, region, instance, value }: Change): void {
  const type = findLaunchType(region, String(readMember(value) ?? ""));
  if (type.architecture !== instance.architecture) {
    const text = `The architecture '${type.architecture}' of the specified instance type does not match the architecture '${instance.architecture}' of the instance.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  set(account, instance, { instanceType: type.name });
}

function changeUserData({ account, instance, value }: Change): void {
  const { userData: _, ...rest } = instance;
  const given = readMember(value);
  const text = given instanceof Uint8Array ? Buffer.from(given).toString("base64") : String(given ?? "");
  checkUserData(text);
  account.instances.set(instance.instanceId, { ...rest, ...(text === "" ? {} : { userData: text }) });
}

function changeGroups({ account, region, instance, value }: Change): void {
  const own = findOnlyInterface(account, instance);
  const groups = findRows(account, region, "securityGroups", value as readonly string[]);
  const foreign = groups.find(({ vpcId }) => vpcId !== own.vpcId);
  if (foreign !== undefined) {
    const text = "You have specified two resources that belong to different networks.";
    throw createEc2Error("InvalidGroup.NotFound", text);
  }
  const changed = { ...own, groupIds: groups.map(({ groupId }) => groupId) };
  account.networkInterfaces.set(own.networkInterfaceId, changed);
}

/** The network interface of an instance that has one only. */
function findOnlyInterface(account: AccountState, { instanceId }: Instance): NetworkInterface {
  const [own, other] = findInterfaces(account, instanceId);
  if (own !== undefined && other === undefined) return own;
  const text = `There are multiple interfaces attached to instance '${instanceId}'. Please specify an interface ID for the operation instead.`;
  throw createEc2Error("InvalidInstanceID", text);
}

function changeDevices({ account, instance, value }: Change): void {
  const volumes = findVolumes(account, instance.instanceId);
  const changes = (value as readonly InstanceBlockDeviceMappingSpecification[]).map(({ DeviceName, Ebs }) => {
    const volume = volumes.find(({ attachment }) => attachment.deviceName === DeviceName);
    if (volume === undefined) {
      const text = `No device is currently mapped at ${DeviceName}`;
      throw createEc2Error("InvalidInstanceAttributeValue", text);
    }
    const isDeletedOnTermination = Ebs?.DeleteOnTermination ?? volume.attachment.isDeletedOnTermination;
    return { ...volume, attachment: { ...volume.attachment, isDeletedOnTermination } };
  });
  for (const volume of changes) account.volumes.set(volume.volumeId, volume);
}
