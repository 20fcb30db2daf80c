import type { InstanceNetworkInterfaceSpecification, RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";
import type { NetworkInterface } from "../row/network-interface.js";
import type { Subnet } from "../row/subnet.js";
import { findLaunchSubnet } from "./launch-place.js";

type Launch = Checked<RunInstancesRequest>;
type Specification = Checked<InstanceNetworkInterfaceSpecification>;

/** A network interface that was there before the launch, and that the launch attaches. */
export interface ExistingInterface {
  readonly existing: NetworkInterface;
  readonly deviceIndex: number;
  readonly subnet: Subnet;
}

/** What only a new network interface can be given, in AWS's words as public code and posts quote them. */
const REPORTED: Readonly<Partial<Record<keyof Specification, string>>> = {
  SubnetId: "A network interface may not specify both a network interface ID and a subnet",
  AssociatePublicIpAddress:
    "The associatePublicIPAddress parameter cannot be specified for a network interface with an ID.",
};

/** EC2's model says the same of these; the words are ours, after the pattern of AWS's. */
const UNREPORTED: Readonly<Partial<Record<keyof Specification, string>>> = {
  Groups: "A network interface may not specify both a network interface ID and security groups",
  PrivateIpAddress:
    "A network interface may not specify both a network interface ID and a private IP address",
  Description: "A network interface may not specify both a network interface ID and a description",
};

/** The existing network interface that a launch names. Throws EC2's refusal of one that cannot be attached. */
export function planExisting(
  account: AccountState,
  region: string,
  type: string,
  launch: Launch,
  { NetworkInterfaceId: id = "", ...given }: Specification,
): ExistingInterface {
  for (const [member, text] of Object.entries({ ...REPORTED, ...UNREPORTED })) {
    if (given[member as keyof typeof given] !== undefined) throw createCombination(text);
  }
  // The model has the rule; the words are ours.
  if (given.DeleteOnTermination === true) {
    throw createCombination("Only a new network interface may be deleted on termination");
  }
  // Rule and words are ours: one interface cannot be attached twice.
  if (launch.MaxCount > 1) {
    throw createCombination(
      "A network interface ID may not be specified when launching more than one instance",
    );
  }
  const existing = findRow(account, region, "networkInterfaces", id);
  const named = launch.NetworkInterfaces?.filter(({ NetworkInterfaceId }) => NetworkInterfaceId === id) ?? [];
  if (existing.attachment !== undefined || named.length > 1) {
    // AWS's words, as users have reported them.
    throw createEc2Error("InvalidNetworkInterface.InUse", `Interface: [${id}] in use.`);
  }
  const subnet = findLaunchSubnet(account, region, type, { ...launch, SubnetId: existing.subnetId });
  return { existing, deviceIndex: given.DeviceIndex ?? 0, subnet };
}

function createCombination(text: string): Error {
  return createEc2Error("InvalidParameterCombination", text);
}
