import type { RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../operation.js";
import { createEc2Id } from "../store/ec2-id.js";
import type { Instance } from "../store/instance.js";
import type { Subnet } from "../store/network.js";
import { findAddresses } from "./find-addresses.js";

/** The only addresses in the internet that may stand for others: those of documentation (RFC 5737). */
const PUBLIC_START = "203.0.113.";
const PUBLIC_COUNT = 254;

/** What instances that are launched together have in common. */
export type Launch = Pick<
  Instance,
  "reservationId" | "imageId" | "instanceType" | "architecture" | "groupIds" | "tags"
> &
  Pick<Instance, "instanceProfileArn" | "instanceProfileId">;

/** Writes down one instance. Its subnet must have a free address. */
export function launchInstance(
  { input, account, region, store: { random }, clock }: OperationCall<Checked<RunInstancesRequest>>,
  launch: Launch,
  subnet: Subnet,
  launchIndex: number,
): Instance {
  const idOf = (prefix: string) => createEc2Id(prefix, random);
  const publicNumber = 1 + (random.bytes(2).readUInt16BE() % PUBLIC_COUNT);
  const instance: Instance = {
    instanceId: idOf("i"),
    launchIndex,
    clientToken: input.ClientToken ?? "",
    region,
    ...launch,
    subnetId: subnet.subnetId,
    vpcId: subnet.vpcId,
    availabilityZone: subnet.availabilityZone,
    availabilityZoneId: subnet.availabilityZoneId,
    privateIpAddress: findAddresses(account, subnet).findFree(random.bytes(2).readUInt16BE()),
    ...(subnet.isDefault ? { publicIpAddress: `${PUBLIC_START}${publicNumber}` } : {}),
    networkInterfaceId: idOf("eni"),
    attachmentId: idOf("eni-attach"),
    macAddress: formatMacAddress(random.bytes(5)),
    volumeId: idOf("vol"),
    isMonitored: input.Monitoring?.Enabled === true,
    isEbsOptimized: input.EbsOptimized === true,
    launchedAt: Math.floor(clock.now().getTime() / 1000) * 1000,
  };
  account.instances.set(instance.instanceId, instance);
  return instance;
}

/** An address of a network interface; those of AWS begin with 06, 0a or 0e. */
function formatMacAddress(bytes: Buffer): string {
  return ["06", ...[...bytes].map((byte) => byte.toString(16).padStart(2, "0"))].join(":");
}
