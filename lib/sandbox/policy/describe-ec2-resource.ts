import type { AccountState } from "../store/account-state.js";
import { formatEc2Arn } from "../store/ec2-arn.js";
import type { Ec2Resource } from "../store/network.js";
import type { AuthorizationCall, RequestedResource } from "./requested-action.js";

type Facts = Readonly<Record<string, string>>;
type Described = Pick<RequestedResource, "tags" | "context">;

/** What the local account knows of a resource: its tags, and the condition keys that only it has. */
export function describeEc2Resource(
  { account, region }: Pick<AuthorizationCall, "account" | "region">,
  type: string,
  id: string,
): Described {
  const [row, context] = findFacts(account, type, id);
  return row === undefined || row.region !== region ? {} : { tags: row.tags, context };
}

function findFacts(account: AccountState, type: string, id: string): [Ec2Resource | undefined, Facts] {
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
          "ec2:AvailabilityZone": subnet.availabilityZone,
          "ec2:AvailabilityZoneId": subnet.availabilityZoneId,
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
    case "instance": {
      const instance = account.instances.get(id);
      if (instance === undefined) return [undefined, {}];
      return [instance, { "ec2:InstanceID": id, ...describeInstance(instance) }];
    }
    case "volume":
    case "network-interface":
      return [findPart(account, id), {}];
    default:
      return [undefined, {}];
  }
}

/** A disk or a network interface of an instance. */
function findPart(account: AccountState, id: string): Ec2Resource | undefined {
  for (const { region, volumes, interfaces, terminatedAt } of account.instances.values()) {
    if (terminatedAt !== undefined) continue;
    const volume = volumes.find(({ volumeId }) => volumeId === id);
    const part = volume ?? interfaces.find(({ networkInterfaceId }) => networkInterfaceId === id);
    if (part !== undefined) return { region, tags: part.tags };
  }
  return undefined;
}

/** What is known of an instance before and after it has been launched. */
export interface InstanceFacts {
  readonly instanceType: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  readonly isEbsOptimized: boolean;
  readonly instanceProfileArn?: string;
}

/** The condition keys of an instance. */
export function describeInstance(instance: InstanceFacts): Facts {
  return {
    "ec2:InstanceType": instance.instanceType,
    "ec2:AvailabilityZone": instance.availabilityZone,
    "ec2:AvailabilityZoneId": instance.availabilityZoneId,
    "ec2:EbsOptimized": String(instance.isEbsOptimized),
    "ec2:RootDeviceType": "ebs",
    "ec2:Tenancy": "default",
    "ec2:MetadataHttpEndpoint": "enabled",
    "ec2:MetadataHttpPutResponseHopLimit": "2",
    "ec2:MetadataHttpTokens": "required",
    ...(instance.instanceProfileArn === undefined
      ? {}
      : { "ec2:InstanceProfile": instance.instanceProfileArn }),
  };
}
