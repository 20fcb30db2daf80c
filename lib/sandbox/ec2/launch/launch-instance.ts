import type { RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../../service/operation.js";
import type { Tag } from "../../store/entity.js";
import type { Random } from "../../store/random.js";
import { findAddresses } from "../address/find-addresses.js";
import { createPublicAddress } from "../address/public-address.js";
import { readMetadataOptions } from "../instance/metadata-options.js";
import { KINDS } from "../kind/kinds.js";
import { createProfileAssociation, type LaunchProfile } from "../profile/launch-profile.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { Instance } from "../row/instance.js";
import type { NetworkInterface } from "../row/network-interface.js";
import type { ExistingInterface } from "./existing-interface.js";
import type { InterfacePlan, NewInterface } from "./launch-interfaces.js";
import type { VolumePlan } from "./launch-volumes.js";

/** What instances that are launched together have in common. */
export interface Launch
  extends Pick<Instance, "reservationId" | "imageId" | "instanceType" | "architecture" | "tags"> {
  readonly profile: LaunchProfile | undefined;
  readonly keyName: string | undefined;
  /** The primary one first. */
  readonly interfaces: readonly [InterfacePlan, ...InterfacePlan[]];
  readonly volumes: readonly VolumePlan[];
  readonly interfaceTags: readonly Tag[];
  readonly volumeTags: readonly Tag[];
}

type Call = OperationCall<Checked<RunInstancesRequest>>;

/** Writes down one instance with its volumes and network interfaces. Its subnets must have free addresses. */
export function launchInstance(call: Call, launch: Launch, launchIndex: number): Instance {
  const { input, account, region, store, clock } = call;
  const { reservationId, imageId, instanceType, architecture, tags, profile, keyName } = launch;
  const { availabilityZone, availabilityZoneId } = launch.interfaces[0].subnet;
  const launchedAt = Math.floor(clock.now().getTime() / 1000) * 1000;
  const instance: Instance = {
    instanceId: createEc2Id(KINDS.instances.prefix, store.random),
    reservationId,
    launchIndex,
    clientToken: input.ClientToken ?? "",
    region,
    imageId,
    instanceType,
    architecture,
    tags,
    ...(keyName === undefined ? {} : { keyName }),
    ...(profile === undefined
      ? {}
      : { instanceProfile: createProfileAssociation(profile, store.random, launchedAt) }),
    availabilityZone,
    availabilityZoneId,
    isMonitored: input.Monitoring?.Enabled === true,
    isEbsOptimized: input.EbsOptimized === true,
    isTerminationProtected: input.DisableApiTermination === true,
    isStopProtected: input.DisableApiStop === true,
    shutdownBehavior: input.InstanceInitiatedShutdownBehavior ?? "stop",
    ...(input.MetadataOptions === undefined ? {} : { metadata: readMetadataOptions(input.MetadataOptions) }),
    ...(input.UserData === undefined ? {} : { userData: input.UserData }),
    launchedAt,
  };
  createInterfaces(call, launch, instance);
  createVolumes(call, launch, instance);
  account.instances.set(instance.instanceId, instance);
  return instance;
}

function createInterfaces(call: Call, launch: Launch, instance: Instance): void {
  const { account, store } = call;
  for (const plan of launch.interfaces) {
    const own = "existing" in plan ? attachExisting(plan) : createInterface(call, launch, plan);
    const attachment = {
      attachmentId: createEc2Id("eni-attach", store.random),
      instanceId: instance.instanceId,
      deviceIndex: plan.deviceIndex,
      isDeletedOnTermination: "existing" in plan ? false : plan.isDeletedOnTermination,
      attachedAt: instance.launchedAt,
    };
    account.networkInterfaces.set(own.networkInterfaceId, { ...own, attachment });
  }
}

/** Only a new network interface gets an address in the internet by itself. */
function attachExisting({ existing }: ExistingInterface): NetworkInterface {
  return { ...existing, isPublic: false };
}

function createInterface(
  { account, region, store: { random } }: Call,
  launch: Launch,
  plan: NewInterface,
): NetworkInterface {
  const { subnet, privateIpAddress, isPublic } = plan;
  return {
    networkInterfaceId: createEc2Id(KINDS.networkInterfaces.prefix, random),
    region,
    description: plan.description,
    groupIds: plan.groupIds,
    isPublic,
    subnetId: subnet.subnetId,
    vpcId: subnet.vpcId,
    availabilityZone: subnet.availabilityZone,
    availabilityZoneId: subnet.availabilityZoneId,
    macAddress: formatMacAddress(random.bytes(5)),
    privateIpAddress: privateIpAddress ?? findFree(launch, plan, account, random),
    ...(isPublic ? { publicIpAddress: createPublicAddress(random) } : {}),
    isSourceDestChecked: true,
    tags: launch.interfaceTags,
  };
}

function createVolumes(
  { account, region, store: { random }, clock }: Call,
  launch: Launch,
  instance: Instance,
) {
  const { instanceId, availabilityZone, availabilityZoneId, launchedAt } = instance;
  for (const { deviceName, isDeletedOnTermination, snapshotId: _, ...rest } of launch.volumes) {
    const volumeId = createEc2Id(KINDS.volumes.prefix, random);
    account.volumes.set(volumeId, {
      volumeId,
      region,
      availabilityZone,
      availabilityZoneId,
      ...rest,
      createdAt: clock.now().getTime(),
      attachment: { instanceId, deviceName, isDeletedOnTermination, attachedAt: launchedAt },
      tags: launch.volumeTags,
    });
  }
}

/** An address that nothing has and no other interface of the launch asks for. */
function findFree(
  { interfaces }: Launch,
  { subnet }: InterfacePlan,
  account: Call["account"],
  random: Random,
): string {
  const addresses = findAddresses(account, subnet);
  const offset = random.bytes(2).readUInt16BE();
  for (let step = 0; ; step++) {
    const address = addresses.findFree(offset + step);
    if (!interfaces.some((plan) => "privateIpAddress" in plan && plan.privateIpAddress === address)) {
      return address;
    }
  }
}

/** An address of a network interface; those of AWS begin with 06, 0a or 0e. */
function formatMacAddress(bytes: Buffer): string {
  return ["06", ...[...bytes].map((byte) => byte.toString(16).padStart(2, "0"))].join(":");
}
