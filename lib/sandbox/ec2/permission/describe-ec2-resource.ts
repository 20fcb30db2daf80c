import type { AuthorizationCall, RequestedResource } from "../../authorization/requested-action.js";
import type { AccountState } from "../../store/account-state.js";
import { DEFAULT_METADATA, type MetadataOptions } from "../instance/metadata-options.js";
import { findKeyPair } from "../key/key-pairs.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import type { Ec2Resource, Subnet } from "../row/network.js";
import type { Volume } from "../row/volume.js";

type Facts = Readonly<Record<string, string>>;
type Described = Pick<RequestedResource, "tags" | "context">;

/** What the local account knows of a resource: its tags, and the condition keys that only it has. */
export function describeEc2Resource(
  { account, region }: Pick<AuthorizationCall, "account" | "region">,
  type: string,
  id: string,
): Described {
  const [row, context] = findFacts(account, region, type, id);
  return row === undefined || row.region !== region ? {} : { tags: row.tags, context };
}

function findFacts(
  account: AccountState,
  region: string,
  type: string,
  id: string,
): [Ec2Resource | undefined, Facts] {
  switch (type) {
    case "vpc": {
      const vpc = account.vpcs.get(id);
      return [vpc, vpc ? { "ec2:VpcID": id, "ec2:Tenancy": vpc.instanceTenancy } : {}];
    }
    case "subnet": {
      const subnet = account.subnets.get(id);
      if (subnet === undefined) return [undefined, {}];
      return [
        subnet,
        {
          "ec2:SubnetID": id,
          ...describeZone(subnet),
          "ec2:Vpc": formatEc2Arn(subnet.region, account.accountId, "vpc", subnet.vpcId),
        },
      ];
    }
    case "security-group": {
      const group = account.securityGroups.get(id);
      if (group === undefined) return [undefined, {}];
      const vpcArn = formatEc2Arn(group.region, account.accountId, "vpc", group.vpcId);
      return [group, { "ec2:SecurityGroupID": id, "ec2:Vpc": vpcArn }];
    }
    case "key-pair": {
      const pair = findKeyPair(account, region, id);
      return [pair, pair ? { "ec2:KeyPairName": pair.keyName, "ec2:KeyPairType": pair.type } : {}];
    }
    case "launch-template":
      return [account.launchTemplates.get(id), {}];
    case "security-group-rule":
      return [account.securityGroupRules.get(id), {}];
    case "instance": {
      const instance = account.instances.get(id);
      if (instance === undefined) return [undefined, {}];
      return [instance, { "ec2:InstanceID": id, ...describeInstance(instance) }];
    }
    case "volume": {
      const volume = account.volumes.get(id);
      if (volume === undefined) return [undefined, {}];
      return [volume, { "ec2:VolumeID": id, ...describeZone(volume), ...describeVolume(volume) }];
    }
    case "network-interface": {
      const own = account.networkInterfaces.get(id);
      if (own === undefined) return [undefined, {}];
      const context = {
        "ec2:NetworkInterfaceID": id,
        ...describeZone(own),
        "ec2:Subnet": formatEc2Arn(own.region, account.accountId, "subnet", own.subnetId),
        "ec2:Vpc": formatEc2Arn(own.region, account.accountId, "vpc", own.vpcId),
      };
      return [own, context];
    }
    default:
      return [undefined, {}];
  }
}

/** The condition keys of a place. */
export function describeZone(place: Pick<Subnet, "availabilityZone" | "availabilityZoneId">): Facts {
  return {
    "ec2:AvailabilityZone": place.availabilityZone,
    "ec2:AvailabilityZoneId": place.availabilityZoneId,
  };
}

/** The condition keys of a disk, before and after it has been made. */
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
