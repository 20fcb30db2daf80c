import type { RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../operation.js";
import { createEc2Id } from "../store/ec2-id.js";
import type { Tag } from "../store/entity.js";
import type { Instance, InstanceInterface } from "../store/instance.js";
import type { Random } from "../store/random.js";
import { type Addresses, findAddresses } from "./find-addresses.js";
import type { InterfacePlan } from "./launch-interfaces.js";
import type { VolumePlan } from "./launch-volumes.js";

/** The only addresses in the internet that may stand for others: those of documentation (RFC 5737). */
const PUBLIC_START = "203.0.113.";
const PUBLIC_COUNT = 254;

/** What instances that are launched together have in common. */
export interface Launch
  extends Pick<Instance, "reservationId" | "imageId" | "instanceType" | "architecture" | "tags">,
    Pick<Instance, "instanceProfileArn" | "instanceProfileId"> {
  /** The primary one first. */
  readonly interfaces: readonly [InterfacePlan, ...InterfacePlan[]];
  readonly volumes: readonly VolumePlan[];
  readonly interfaceTags: readonly Tag[];
  readonly volumeTags: readonly Tag[];
}

/** Writes down one instance. Its subnets must have free addresses. */
export function launchInstance(
  { input, account, region, store: { random }, clock }: OperationCall<Checked<RunInstancesRequest>>,
  launch: Launch,
  launchIndex: number,
): Instance {
  const { interfaces, volumes, interfaceTags, volumeTags, ...common } = launch;
  const [primary, ...more] = interfaces;
  const { availabilityZone, availabilityZoneId } = primary.subnet;
  const idOf = (prefix: string) => createEc2Id(prefix, random);
  const publicNumber = 1 + (random.bytes(2).readUInt16BE() % PUBLIC_COUNT);
  const used = new Set<string>();
  const create = (plan: InterfacePlan): InstanceInterface => {
    const { subnet, privateIpAddress, isPublic, ...rest } = plan;
    const address = privateIpAddress ?? findFree(findAddresses(account, subnet), used, random);
    used.add(address);
    return {
      ...rest,
      subnetId: subnet.subnetId,
      vpcId: subnet.vpcId,
      privateIpAddress: address,
      ...(isPublic ? { publicIpAddress: `${PUBLIC_START}${publicNumber}` } : {}),
      networkInterfaceId: idOf("eni"),
      attachmentId: idOf("eni-attach"),
      macAddress: formatMacAddress(random.bytes(5)),
      tags: interfaceTags,
    };
  };
  const instance: Instance = {
    instanceId: idOf("i"),
    launchIndex,
    clientToken: input.ClientToken ?? "",
    region,
    ...common,
    availabilityZone,
    availabilityZoneId,
    interfaces: [create(primary), ...more.map(create)],
    volumes: volumes.map(({ deviceName, isDeletedOnTermination }) => ({
      deviceName,
      volumeId: idOf("vol"),
      isDeletedOnTermination,
      tags: volumeTags,
    })),
    isMonitored: input.Monitoring?.Enabled === true,
    isEbsOptimized: input.EbsOptimized === true,
    launchedAt: Math.floor(clock.now().getTime() / 1000) * 1000,
  };
  account.instances.set(instance.instanceId, instance);
  return instance;
}

/** An address that neither an instance has, nor another interface of the one that is launched. */
function findFree(addresses: Addresses, used: ReadonlySet<string>, random: Random): string {
  const offset = random.bytes(2).readUInt16BE();
  for (let step = 0; ; step++) {
    const address = addresses.findFree(offset + step);
    if (!used.has(address)) return address;
  }
}

/** An address of a network interface; those of AWS begin with 06, 0a or 0e. */
function formatMacAddress(bytes: Buffer): string {
  return ["06", ...[...bytes].map((byte) => byte.toString(16).padStart(2, "0"))].join(":");
}
