import type { ActionResourceType } from "../../authorization/read-action.js";
import type { AuthorizationCall, RequestedResource } from "../../authorization/requested-action.js";
import type { Members } from "../../protocol/members.js";
import { type MetadataInput, readMetadataOptions } from "../instance/metadata-options.js";
import { describeInstance, describePlace, describeVolume, describeZone } from "../kind/condition-keys.js";
import { findByArn } from "../kind/find-kind.js";
import { findTemplate, type TemplateInput } from "../launch/launch-templates.js";
import { DEFAULT_TYPE } from "../launch/launch-type.js";
import { findLaunchVolumes } from "../launch/launch-volumes.js";
import { findLaunchProfile } from "../profile/launch-profile.js";
import { findOfferings } from "../region/find-instance-types.js";
import type { NetworkInterface } from "../row/network-interface.js";
import type { Subnet } from "../row/subnet.js";
import { findDefaultSubnet } from "../vpc/find-default-subnet.js";
import { findDefaultVpc } from "../vpc/find-security-groups.js";
import { createEc2Resource } from "./find-ec2-resources.js";

type Facts = Readonly<Record<string, string>>;

/**
 * What a launch works on: the instance and its volumes, which do not exist yet, its network interfaces, which may, and the
 * image, the subnets and the security groups, which AWS chooses when the request does not name them.
 */
export function findLaunchResources(
  call: AuthorizationCall,
  types: readonly ActionResourceType[],
): readonly RequestedResource[] {
  const { input } = call;
  const make = (name: string, ids: readonly string[], context?: Facts) =>
    types
      .filter((type) => type.name === name)
      .flatMap((type) => ids.map((id) => createEc2Resource(call, type, id)))
      .map((resource) => ({ ...resource, context: { ...resource.context, ...context } }));
  const image = readText(input, "ImageId") ?? "*";
  const key = readText(input, "KeyName");
  const interfaces = listInterfaces(input).map((given) => {
    const existing = findExisting(call, given);
    // What it has got stands in the place of what a new one would get.
    const place =
      existing === undefined ? given : { SubnetId: existing.subnetId, SecurityGroupIds: existing.groupIds };
    return { given, existing, place, subnet: findSubnet(call, place) };
  });
  const primary = interfaces[0]?.subnet;
  const volumes = findLaunchVolumes(input["BlockDeviceMappings"] as Parameters<typeof findLaunchVolumes>[0]);
  const snapshots = volumes.flatMap(({ snapshotId }) => snapshotId ?? []);
  const groups = interfaces.flatMap(({ place, subnet }) => findGroupIds(call, place, subnet));
  const subnets = interfaces.map(
    ({ place, subnet }) => readText(place, "SubnetId") ?? subnet?.subnetId ?? "*",
  );
  return [
    ...make("instance", ["*"], describeNewInstance(call, primary)),
    ...make("image", [image], {
      "ec2:ImageID": image,
      "ec2:ImageType": "machine",
      "ec2:RootDeviceType": "ebs",
    }),
    ...(key === undefined ? [] : make("key-pair", [key], { "ec2:KeyPairName": key })),
    ...findTemplateIds(call).flatMap((id) => make("launch-template", [id])),
    ...interfaces.flatMap(({ given, existing, subnet }) =>
      make(
        "network-interface",
        [readText(given, "NetworkInterfaceId") ?? "*"],
        existing === undefined ? describeInterface(call, given, subnet) : {},
      ),
    ),
    ...make("security-group", [...new Set(groups)]),
    ...make("snapshot", [...new Set(snapshots)]),
    ...make("subnet", [...new Set(subnets)]),
    ...volumes.flatMap((volume) =>
      make("volume", ["*"], { ...(primary && describeZone(primary)), ...describeVolume(volume) }),
    ),
  ];
}

/** The interfaces that a launch asks for; without any, the one that it describes itself. */
function listInterfaces(input: Members): readonly Members[] {
  const given = input["NetworkInterfaces"];
  if (!Array.isArray(given) || given.length === 0) return [input];
  return given.map((one: Members) => ({ ...one, SecurityGroupIds: one["Groups"] }));
}

function findExisting({ account, region }: AuthorizationCall, given: Members): NetworkInterface | undefined {
  const id = readText(given, "NetworkInterfaceId");
  return id === undefined ? undefined : findByArn(account, region, "networkInterfaces", id);
}

function findTemplateIds({ input, account, region }: AuthorizationCall): readonly string[] {
  const given = input["LaunchTemplate"] as TemplateInput | undefined;
  if (given === undefined) return [];
  return [findTemplate(account, region, given)?.launchTemplateId ?? given.LaunchTemplateId ?? "*"];
}

function findSubnet({ input, account, region }: AuthorizationCall, given: Members): Subnet | undefined {
  const id = readText(given, "SubnetId");
  if (id !== undefined) return account.subnets.get(id);
  const zones = findOfferings(region).get(readText(input, "InstanceType") ?? DEFAULT_TYPE) ?? [];
  const zone = readText((input["Placement"] ?? {}) as Members, "AvailabilityZone");
  return findDefaultSubnet(account, region, zone === undefined ? zones : [zone]);
}

function findGroupIds(
  { account, region }: AuthorizationCall,
  input: Members,
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
    metadata: readMetadataOptions(input["MetadataOptions"] as MetadataInput | undefined),
    instanceProfile: findLaunchProfile(
      account,
      input["IamInstanceProfile"] as Parameters<typeof findLaunchProfile>[1],
    ),
  });
}

function describeInterface(
  { account }: AuthorizationCall,
  given: Members,
  subnet: Subnet | undefined,
): Facts {
  const isPublic = given["AssociatePublicIpAddress"];
  const address = typeof isPublic === "boolean" ? { "ec2:AssociatePublicIpAddress": String(isPublic) } : {};
  return subnet === undefined ? address : { ...address, ...describePlace(subnet, account) };
}

function readText(input: Members, name: string): string | undefined {
  const value = input[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function readTexts(input: Members, name: string): readonly string[] {
  const value = input[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
