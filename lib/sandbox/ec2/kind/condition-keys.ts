import type { AccountState } from "../../store/account-state.js";
import { DEFAULT_METADATA, type MetadataOptions } from "../instance/metadata-options.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import type { NetworkInterface } from "../row/network-interface.js";
import type { SecurityGroup } from "../row/security-group.js";
import type { Subnet } from "../row/subnet.js";
import type { Volume } from "../row/volume.js";

type Facts = Readonly<Record<string, string>>;
type Owner = Pick<AccountState, "accountId">;

/** The condition keys of a subnet. */
export function describeSubnet(subnet: Subnet, { accountId }: Owner): Facts {
  return {
    "ec2:SubnetID": subnet.subnetId,
    ...describeZone(subnet),
    "ec2:Vpc": formatEc2Arn(subnet.region, accountId, "vpc", subnet.vpcId),
  };
}

/** The condition keys of a security group. */
export function describeGroup({ groupId, region, vpcId }: SecurityGroup, { accountId }: Owner): Facts {
  return { "ec2:SecurityGroupID": groupId, "ec2:Vpc": formatEc2Arn(region, accountId, "vpc", vpcId) };
}

/** The condition keys of a network interface. */
export function describeInterface(own: NetworkInterface, owner: Owner): Facts {
  return { "ec2:NetworkInterfaceID": own.networkInterfaceId, ...describePlace(own, owner) };
}

/** The condition keys of where a network interface is, before and after it has been made. */
export function describePlace(
  place: Pick<Subnet, "region" | "subnetId" | "vpcId" | "availabilityZone" | "availabilityZoneId">,
  { accountId }: Owner,
): Facts {
  return {
    ...describeZone(place),
    "ec2:Subnet": formatEc2Arn(place.region, accountId, "subnet", place.subnetId),
    "ec2:Vpc": formatEc2Arn(place.region, accountId, "vpc", place.vpcId),
  };
}

/** The condition keys of a place. */
export function describeZone(place: Pick<Subnet, "availabilityZone" | "availabilityZoneId">): Facts {
  return {
    "ec2:AvailabilityZone": place.availabilityZone,
    "ec2:AvailabilityZoneId": place.availabilityZoneId,
  };
}

/** The condition keys of a volume, before and after it has been made. */
export function describeVolume(
  volume: Pick<Volume, "isEncrypted" | "size" | "type" | "iops" | "throughput">,
): Facts {
  const { isEncrypted, size, type, iops, throughput } = volume;
  return {
    "ec2:Encrypted": String(isEncrypted),
    "ec2:VolumeSize": String(size),
    "ec2:VolumeType": type,
    ...(iops === undefined ? {} : { "ec2:VolumeIops": String(iops) }),
    ...(throughput === undefined ? {} : { "ec2:VolumeThroughput": String(throughput) }),
  };
}

/** What is known of an instance before and after it has been launched. */
export interface InstanceFacts {
  readonly instanceType: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  readonly isEbsOptimized: boolean;
  readonly instanceProfile?: { readonly arn: string } | undefined;
  readonly metadata?: MetadataOptions | undefined;
}

/** The condition keys of an instance. */
export function describeInstance(instance: InstanceFacts): Facts {
  const { metadata = DEFAULT_METADATA } = instance;
  return {
    "ec2:InstanceType": instance.instanceType,
    ...describeZone(instance),
    "ec2:EbsOptimized": String(instance.isEbsOptimized),
    "ec2:RootDeviceType": "ebs",
    "ec2:Tenancy": "default",
    "ec2:MetadataHttpEndpoint": metadata.httpEndpoint,
    "ec2:MetadataHttpPutResponseHopLimit": String(metadata.hopLimit),
    "ec2:MetadataHttpTokens": metadata.httpTokens,
    "ec2:InstanceMetadataTags": metadata.instanceMetadataTags,
    ...(instance.instanceProfile === undefined
      ? {}
      : { "ec2:InstanceProfile": instance.instanceProfile.arn }),
  };
}
