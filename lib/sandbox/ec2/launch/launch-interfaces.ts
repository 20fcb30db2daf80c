import type { InstanceNetworkInterfaceSpecification, RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import type { AccountState } from "../../store/account-state.js";
import { isInSubnet } from "../address/cidr-block.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findInstanceType } from "../region/find-instance-types.js";
import type { Subnet } from "../row/subnet.js";
import { type ExistingInterface, planExisting } from "./existing-interface.js";
import { findLaunchGroups, findLaunchSubnet } from "./launch-place.js";

type Launch = Checked<RunInstancesRequest>;
type Specification = Checked<InstanceNetworkInterfaceSpecification>;

/** A network interface that a launch makes. */
export interface NewInterface {
  readonly deviceIndex: number;
  readonly description: string;
  readonly subnet: Subnet;
  readonly groupIds: readonly string[];
  readonly privateIpAddress?: string;
  readonly isPublic: boolean;
  readonly isDeletedOnTermination: boolean;
}

/** A network interface that an instance is launched with. */
export type InterfacePlan = NewInterface | ExistingInterface;

const MEMBERS = [
  "AssociatePublicIpAddress",
  "DeleteOnTermination",
  "Description",
  "DeviceIndex",
  "Groups",
  "InterfaceType",
  "NetworkCardIndex",
  "NetworkInterfaceId",
  "PrivateIpAddress",
  "SubnetId",
];

/** The network interfaces of a launch, the primary one first. Throws EC2's refusal of those that cannot be. */
export function planInterfaces(
  account: AccountState,
  region: string,
  type: string,
  input: Launch,
): readonly [InterfacePlan, ...InterfacePlan[]] {
  const { NetworkInterfaces: given = [] } = input;
  if (given.length === 0) {
    const { SubnetId, SecurityGroupIds, SecurityGroups, PrivateIpAddress } = input;
    const place = { SubnetId, SecurityGroupIds, SecurityGroups, PrivateIpAddress };
    return [planInterface(account, region, type, input, place, 0)];
  }
  checkInterfaces(type, input, given);
  const sorted = [...given].sort((left, right) => (left.DeviceIndex ?? 0) - (right.DeviceIndex ?? 0));
  const [primary, ...more] = sorted.map((one) => {
    if (one.NetworkInterfaceId !== undefined) return planExisting(account, region, type, input, one);
    const named = { ...one, SecurityGroupIds: one.Groups };
    return planInterface(account, region, type, input, named, one.DeviceIndex ?? 0);
  });
  const foreign = more.find(({ subnet }) => subnet.availabilityZone !== primary?.subnet.availabilityZone);
  if (primary === undefined || foreign !== undefined) {
    const text = "All network interfaces of an instance must be in one Availability Zone.";
    throw createEc2Error("InvalidParameterCombination", text);
  }
  return [primary, ...more];
}

function checkInterfaces(type: string, input: Launch, given: readonly Specification[]): void {
  for (const specification of given) refuseMembers("RunInstances", { ...specification }, MEMBERS);
  const both = (what: string) =>
    `Network interfaces and an instance-level ${what} may not be specified on the same request`;
  const isGrouped = (input.SecurityGroupIds ?? input.SecurityGroups) !== undefined;
  const indices = given.map(({ DeviceIndex }) => DeviceIndex);
  check(input.SubnetId === undefined, "InvalidParameterCombination", both("subnet ID"));
  check(!isGrouped, "InvalidParameterCombination", both("security groups"));
  check(input.PrivateIpAddress === undefined, "InvalidParameterCombination", both("private address"));
  check(
    !indices.includes(undefined),
    "InvalidParameterValue",
    "Each network interface requires a device index.",
  );
  check(
    new Set(indices).size === indices.length,
    "InvalidParameterValue",
    "Each network interface requires a unique device index.",
  );
  check(
    indices.includes(0),
    "InvalidParameterCombination",
    "Primary network interface required when secondary network interface(s) specified",
  );
  check(
    given.length === 1 ||
      given.every(({ AssociatePublicIpAddress }) => AssociatePublicIpAddress === undefined),
    "InvalidParameterCombination",
    "The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.",
  );
  const limit = findInterfaceLimit(type);
  check(
    given.length <= limit,
    "AttachmentLimitExceeded",
    `Interface count ${given.length} exceeds the limit for ${type}`,
  );
}

function check(holds: boolean, code: string, text: string): void {
  if (!holds) throw createEc2Error(code, text);
}

function findInterfaceLimit(type: string): number {
  const network = findInstanceType(type)?.["NetworkInfo"] as
    | { readonly MaximumNetworkInterfaces?: number }
    | undefined;
  return network?.MaximumNetworkInterfaces ?? 1;
}

function planInterface(
  account: AccountState,
  region: string,
  type: string,
  launch: Launch,
  given: Specification & Pick<Launch, "SecurityGroupIds" | "SecurityGroups">,
  deviceIndex: number,
): NewInterface {
  const subnet = findLaunchSubnet(account, region, type, { ...launch, SubnetId: given.SubnetId });
  const groupIds = findLaunchGroups(account, region, subnet.vpcId, given);
  const { PrivateIpAddress: privateIpAddress, AssociatePublicIpAddress: isAsked } = given;
  if (privateIpAddress !== undefined && !isInSubnet(privateIpAddress, subnet.cidrBlock)) {
    const text = `Address ${privateIpAddress} does not fall within the subnet's address range`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  return {
    deviceIndex,
    description: given.Description ?? "",
    subnet,
    groupIds,
    isPublic:
      deviceIndex === 0 && (isAsked ?? ((launch.NetworkInterfaces ?? []).length < 2 && subnet.isDefault)),
    isDeletedOnTermination: given.DeleteOnTermination ?? true,
    ...(privateIpAddress === undefined ? {} : { privateIpAddress }),
  };
}
