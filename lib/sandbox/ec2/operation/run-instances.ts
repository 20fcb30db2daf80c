import type { Reservation, RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked, Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import type { AccountState } from "../../store/account-state.js";
import type { Tag } from "../../store/entity.js";
import { findAddresses } from "../address/find-addresses.js";
import { formatInstance } from "../answer/format-instance.js";
import { createEc2Error } from "../error/ec2-error.js";
import { PENDING } from "../instance/instance-state.js";
import { checkMetadataOptions } from "../instance/metadata-options.js";
import { readKeyPair } from "../key/key-pairs.js";
import { type Launch, launchInstance } from "../launch/launch-instance.js";
import { type InterfacePlan, type NewInterface, planInterfaces } from "../launch/launch-interfaces.js";
import { readTemplate, readVersion } from "../launch/launch-templates.js";
import { checkLaunchCount, checkLaunchImage, findLaunchType } from "../launch/launch-type.js";
import { checkLaunchVolumes, findLaunchVolumes } from "../launch/launch-volumes.js";
import { mergeTemplate } from "../launch/merge-template.js";
import { TAGGED, TEMPLATE_MEMBERS } from "../launch/template-data.js";
import { checkUserData } from "../launch/user-data.js";
import { checkLaunchProfile } from "../profile/launch-profile.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { Instance } from "../row/instance.js";
import { readTagsByType } from "../tag/read-tag-specifications.js";

/** What a launch may ask for. User data is taken, and never run: there is no machine. */
const MEMBERS = [
  ...TEMPLATE_MEMBERS,
  "ClientToken",
  "LaunchTemplate",
  "MaxCount",
  "MinCount",
  "PrivateIpAddress",
  "SubnetId",
];

/** Writes down instances as if they had been launched. */
export const runInstances: Operation<RunInstancesRequest, Reservation> = (given) => {
  const { account, region, store } = given;
  refuseMembers("RunInstances", { ...given.input }, MEMBERS);
  const template = readLaunchTemplate(account, region, given.input.LaunchTemplate);
  const input = template === undefined ? given.input : mergeTemplate(given.input, template.data);
  const call = { ...given, input };
  const known = findLaunched(account, region, input.ClientToken);
  if (known.length > 0) return formatLaunch(account, known);
  const tagsOf = readTagsByType(input.TagSpecifications, TAGGED);
  const imageId = checkLaunchImage(input.ImageId);
  const type = findLaunchType(region, input.InstanceType);
  checkLaunchVolumes(input.BlockDeviceMappings);
  checkUserData(input.UserData);
  checkMetadataOptions("RunInstances", input.MetadataOptions);
  const interfaces = planInterfaces(account, region, type.name, input);
  const profile = checkLaunchProfile(account, input.IamInstanceProfile);
  const keyName =
    input.KeyName === undefined ? undefined : readKeyPair(account, region, input.KeyName).keyName;
  const count = checkLaunchCount(account, region, type, input);
  checkAddresses(account, interfaces, count);
  checkInterfaceTags(interfaces, tagsOf("network-interface"));
  const launch: Launch = {
    reservationId: createEc2Id("r", store.random),
    imageId,
    instanceType: type.name,
    architecture: type.architecture,
    interfaces,
    volumes: findLaunchVolumes(input.BlockDeviceMappings),
    tags: [...tagsOf("instance"), ...(template?.tags ?? [])],
    interfaceTags: tagsOf("network-interface"),
    volumeTags: tagsOf("volume"),
    profile,
    keyName,
  };
  const places = Array.from({ length: count }, (_, place) => place);
  return formatLaunch(
    account,
    places.map((place) => launchInstance(call, launch, place)),
  );
};

/** What a launch template says, and the tags that AWS gives to what is launched from it. */
function readLaunchTemplate(
  account: AccountState,
  region: string,
  given: Checked<RunInstancesRequest>["LaunchTemplate"],
) {
  if (given === undefined) return undefined;
  const template = readTemplate(account, region, given);
  const { data, versionNumber } = readVersion(template, given.Version);
  const tags: readonly Tag[] = [
    { Key: "aws:ec2launchtemplate:id", Value: template.launchTemplateId },
    { Key: "aws:ec2launchtemplate:version", Value: String(versionNumber) },
  ];
  return { data, tags };
}

/** Refuses more interfaces than the subnets have addresses for, and an address that something has or would have twice. */
function checkAddresses(account: AccountState, all: readonly InterfacePlan[], count: number): void {
  const interfaces = all.filter((plan): plan is NewInterface => !("existing" in plan));
  for (const subnet of new Set(interfaces.map((plan) => plan.subnet))) {
    const plans = interfaces.filter((plan) => plan.subnet === subnet);
    const addresses = findAddresses(account, subnet);
    const asked = plans.flatMap(({ privateIpAddress }) =>
      privateIpAddress === undefined ? [] : Array.from({ length: count }, () => privateIpAddress),
    );
    const taken = asked.find((address, index) => addresses.isUsed(address) || asked.indexOf(address) < index);
    if (taken !== undefined) throw createEc2Error("InvalidIPAddress.InUse", `Address ${taken} is in use.`);
    if (addresses.freeCount >= plans.length * count) continue;
    const text = `There are not enough free addresses in subnet '${subnet.subnetId}' to satisfy the requested number of instances.`;
    throw createEc2Error("InsufficientFreeAddressesInSubnet", text);
  }
}

/** Refuses tags for network interfaces that nothing makes, in AWS's words as users have reported them. */
function checkInterfaceTags(interfaces: readonly InterfacePlan[], tags: readonly Tag[]): void {
  if (tags.length === 0 || interfaces.some((plan) => !("existing" in plan))) return;
  const text =
    "You cannot specify tags for network interfaces if there are no network interfaces being created by the request.";
  throw createEc2Error("InvalidParameterValue", text);
}

/** A launch that is asked for again with its token is answered again, and not repeated. */
function findLaunched(
  account: AccountState,
  region: string,
  clientToken: string | undefined,
): readonly Instance[] {
  if (clientToken === undefined) return [];
  return [...account.instances.values()].filter(
    (instance) => instance.region === region && instance.clientToken === clientToken,
  );
}

function formatLaunch(account: AccountState, instances: readonly Instance[]): Reservation {
  return {
    ReservationId: instances[0]?.reservationId,
    OwnerId: account.accountId,
    Groups: [],
    Instances: instances.map((instance) => formatInstance(account, instance, PENDING)),
  };
}
