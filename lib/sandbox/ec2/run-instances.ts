import type { Reservation, RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../operation.js";
import type { AccountState } from "../store/account-state.js";
import { createEc2Id } from "../store/ec2-id.js";
import type { Instance } from "../store/instance.js";
import { createEc2Error } from "./ec2-error.js";
import { findAddresses } from "./find-addresses.js";
import { formatInstance } from "./format-instance.js";
import { PENDING } from "./instance-state.js";
import { launchInstance } from "./launch-instance.js";
import { findLaunchGroups, findLaunchSubnet } from "./launch-place.js";
import { checkLaunchProfile } from "./launch-profile.js";
import { checkLaunchCount, checkLaunchImage, findLaunchType } from "./launch-type.js";
import { readTagSpecifications } from "./read-tag-specifications.js";
import { refuseMembers } from "./refuse-members.js";

/** What a launch may ask for. User data is taken, and never run: there is no machine. */
const MEMBERS = [
  "ClientToken",
  "EbsOptimized",
  "IamInstanceProfile",
  "ImageId",
  "InstanceType",
  "KeyName",
  "MaxCount",
  "MinCount",
  "Monitoring",
  "Placement",
  "SecurityGroupIds",
  "SecurityGroups",
  "SubnetId",
  "TagSpecifications",
  "UserData",
];

/** Writes down instances as if they had been launched. */
export const runInstances: Operation<RunInstancesRequest, Reservation> = (call) => {
  const { input, account, region, store } = call;
  refuseMembers("RunInstances", { ...input }, MEMBERS);
  const known = findLaunched(account, region, input.ClientToken);
  if (known.length > 0) return formatLaunch(account, known);
  const tags = readTagSpecifications(input.TagSpecifications, "instance");
  const imageId = checkLaunchImage(input.ImageId);
  const type = findLaunchType(region, input.InstanceType);
  const subnet = findLaunchSubnet(account, region, type.name, input);
  const groupIds = findLaunchGroups(account, region, subnet.vpcId, input);
  const profile = checkLaunchProfile(account, input.IamInstanceProfile);
  if (input.KeyName !== undefined) {
    throw createEc2Error("InvalidKeyPair.NotFound", `The key pair '${input.KeyName}' does not exist`);
  }
  const count = checkLaunchCount(account, region, type, input);
  if (findAddresses(account, subnet).freeCount < count) {
    const text = `There are not enough free addresses in subnet '${subnet.subnetId}' to satisfy the requested number of instances.`;
    throw createEc2Error("InsufficientFreeAddressesInSubnet", text);
  }
  const launch = {
    reservationId: createEc2Id("r", store.random),
    imageId,
    instanceType: type.name,
    architecture: type.architecture,
    groupIds,
    tags,
    ...profile,
  };
  const places = Array.from({ length: count }, (_, place) => place);
  return formatLaunch(
    account,
    places.map((place) => launchInstance(call, launch, subnet, place)),
  );
};

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
