import { findDefaultSubnet } from "../ec2/find-default-subnet.js";
import { findOfferings } from "../ec2/find-instance-types.js";
import { findDefaultVpc } from "../ec2/find-security-groups.js";
import { findLaunchProfile } from "../ec2/launch-profile.js";
import { DEFAULT_TYPE } from "../ec2/launch-type.js";
import type { Members } from "../operation.js";
import { formatEc2Arn } from "../store/ec2-arn.js";
import type { Subnet } from "../store/network.js";
import { describeInstance } from "./describe-ec2-resource.js";
import { createEc2Resource } from "./find-ec2-resources.js";
import type { ActionResourceType } from "./read-action.js";
import type { AuthorizationCall, RequestedResource } from "./requested-action.js";

type Facts = Readonly<Record<string, string>>;

/**
 * What a launch works on: the instance, its disk and its network interface, none of which exists yet, and the image,
 * the subnet and the security groups, which AWS chooses when the request does not name them.
 */
export function findLaunchResources(
  call: AuthorizationCall,
  types: readonly ActionResourceType[],
): readonly RequestedResource[] {
  const { input } = call;
  const subnet = findSubnet(call);
  const make = (name: string, ids: readonly string[], context?: Facts) =>
    types
      .filter((type) => type.name === name)
      .flatMap((type) => ids.map((id) => createEc2Resource(call, type, id)))
      .map((resource) => ({ ...resource, context: { ...resource.context, ...context } }));
  const image = readText(input, "ImageId") ?? "*";
  const key = readText(input, "KeyName");
  return [
    ...make("instance", ["*"], describeNewInstance(call, subnet)),
    ...make("image", [image], {
      "ec2:ImageID": image,
      "ec2:ImageType": "machine",
      "ec2:RootDeviceType": "ebs",
    }),
    ...(key === undefined ? [] : make("key-pair", [key], { "ec2:KeyPairName": key })),
    ...make("network-interface", ["*"], describeInterface(call, subnet)),
    ...make("security-group", findGroupIds(call, subnet)),
    ...make("subnet", [readText(input, "SubnetId") ?? subnet?.subnetId ?? "*"]),
    ...make("volume", ["*"], {
      ...describeZone(subnet),
      "ec2:Encrypted": "false",
      "ec2:VolumeSize": "8",
      "ec2:VolumeType": "gp3",
    }),
  ];
}

function findSubnet({ input, account, region }: AuthorizationCall): Subnet | undefined {
  const id = readText(input, "SubnetId");
  if (id !== undefined) return account.subnets.get(id);
  const zones = findOfferings(region).get(readText(input, "InstanceType") ?? DEFAULT_TYPE) ?? [];
  const zone = readText((input["Placement"] ?? {}) as Members, "AvailabilityZone");
  return findDefaultSubnet(account, region, zone === undefined ? zones : [zone]);
}

function findGroupIds(
  { input, account, region }: AuthorizationCall,
  subnet: Subnet | undefined,
): readonly string[] {
  const vpcId = subnet?.vpcId ?? findDefaultVpc(account, region)?.vpcId;
  const groups = [...account.securityGroups.values()].filter((group) => group.vpcId === vpcId);
  const names = readTexts(input, "SecurityGroups");
  const named = groups.filter(({ groupName }) => names.includes(groupName)).map(({ groupId }) => groupId);
  const ids = [...readTexts(input, "SecurityGroupIds"), ...named];
  if (ids.length > 0) return ids;
  const own = groups.filter(({ isDefault }) => isDefault).map(({ groupId }) => groupId);
  return own.length > 0 && names.length === 0 ? own : ["*"];
}

function describeNewInstance({ input, account }: AuthorizationCall, subnet: Subnet | undefined): Facts {
  return describeInstance({
    instanceType: readText(input, "InstanceType") ?? DEFAULT_TYPE,
    availabilityZone: subnet?.availabilityZone ?? "",
    availabilityZoneId: subnet?.availabilityZoneId ?? "",
    isEbsOptimized: input["EbsOptimized"] === true,
    ...findProfile(account, input),
  });
}

function findProfile(account: AuthorizationCall["account"], input: Members): { instanceProfileArn?: string } {
  const given = input["IamInstanceProfile"] as Parameters<typeof findLaunchProfile>[1];
  const arn = findLaunchProfile(account, given)?.instanceProfileArn;
  return arn === undefined ? {} : { instanceProfileArn: arn };
}

function describeInterface({ account }: AuthorizationCall, subnet: Subnet | undefined): Facts {
  if (subnet === undefined) return {};
  const { region, subnetId, vpcId } = subnet;
  return {
    ...describeZone(subnet),
    "ec2:Subnet": formatEc2Arn(region, account.accountId, "subnet", subnetId),
    "ec2:Vpc": formatEc2Arn(region, account.accountId, "vpc", vpcId),
  };
}

function describeZone(subnet: Subnet | undefined): Facts {
  if (subnet === undefined) return {};
  return {
    "ec2:AvailabilityZone": subnet.availabilityZone,
    "ec2:AvailabilityZoneId": subnet.availabilityZoneId,
  };
}

function readText(input: Members, name: string): string | undefined {
  const value = input[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readTexts(input: Members, name: string): readonly string[] {
  const value = input[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
