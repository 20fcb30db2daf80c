import type { ActionResourceType } from "../../authorization/read-action.js";
import type { AuthorizationCall, RequestedResource } from "../../authorization/requested-action.js";
import type { Members } from "../../protocol/members.js";
import { findKindOfId, nameInArnOf, prefixOf, tableOf } from "../kind/find-kind.js";
import { KINDS } from "../kind/kinds.js";
import type { Ec2Kind } from "../row/ec2-tables.js";
import { describeEc2Resource } from "./describe-ec2-resource.js";

/** Members that hold an id, where they are not called like the variable in the resource's ARN. */
const ID_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  SecurityGroupId: ["GroupId", "GroupIds", "Groups"],
  NaclId: ["NetworkAclId"],
  KeyPairName: ["KeyName"],
  PlacementGroupName: ["GroupName"],
  VpcFlowLogId: ["FlowLogId", "FlowLogIds"],
  VpcEndpointServiceId: ["ServiceId", "ServiceIds"],
  DedicatedHostId: ["HostId", "HostIds"],
  SnapshotId: ["SourceSnapshotIds"],
  ReservationId: ["ReservedInstancesIds", "ReservedInstanceIds"],
  DeclarativePoliciesReportId: ["ReportId"],
  ImageUsageReportId: ["ReportId"],
  Ipv4PoolEc2Id: ["PoolId"],
  Ipv4PoolCoipId: ["CoipPoolId", "PoolId"],
  Ipv6PoolEc2Id: ["PoolId"],
  VpnGatewayId: ["GatewayId"],
  VpcBlockPublicAccessExclusionId: ["ExclusionId"],
};

/** How ids begin of what the local account has no kind of, for operations that take ids of any kind. */
const OTHER_PREFIXES: Readonly<Record<string, string>> = {
  ami: "image",
  snap: "snapshot",
  rtb: "route-table",
  igw: "internet-gateway",
  acl: "network-acl",
  nat: "natgateway",
  eipalloc: "elastic-ip",
  dopt: "dhcp-options",
  pcx: "vpc-peering-connection",
  vpce: "vpc-endpoint",
};

/** The resources that a request names, or one that stands for those that it makes or does not name. */
export function findEc2Resources(
  call: AuthorizationCall,
  types: readonly ActionResourceType[],
): readonly RequestedResource[] {
  const byPrefix = findByPrefix(call, types);
  if (byPrefix.length > 0) return byPrefix;
  const sorted = sortByMention(call.operation, types);
  const named = sorted.flatMap((type) => findOfType(call, type));
  return named.length > 0 ? named : sorted.slice(0, 1).map((type) => createEc2Resource(call, type, "*"));
}

/** Ids are checked only after the authorization; until then an id that cannot be stands for any. */
export function createEc2Resource(
  call: AuthorizationCall,
  type: ActionResourceType,
  id: string,
): RequestedResource {
  const values: Readonly<Record<string, string>> = {
    Partition: "aws",
    Region: call.region,
    Account: call.account.accountId,
  };
  const safeId = /^[\w.-]+$/.test(id) ? id : "*";
  const arn = type.arn.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? safeId);
  return { arn, text: arn, ...describeEc2Resource(call, type.name, safeId) };
}

function findByPrefix(
  call: AuthorizationCall,
  types: readonly ActionResourceType[],
): readonly RequestedResource[] {
  return readIds(call.input, ["Resources"]).flatMap((id) => {
    const kind = findKindOfId(id);
    const name = kind === undefined ? OTHER_PREFIXES[prefixOf(id)] : KINDS[kind].type;
    const type = types.find((candidate) => candidate.name === name);
    if (type === undefined) return [];
    return [createEc2Resource(call, type, kind === undefined ? id : findNameInArn(call, kind, id))];
  });
}

/** A key pair has an id, but its name in its ARN. */
function findNameInArn<Name extends Ec2Kind>({ account }: AuthorizationCall, kind: Name, id: string): string {
  const row = tableOf(account, kind).get(id);
  return row === undefined ? id : nameInArnOf(kind, row);
}

/** What an operation is called after comes first, e.g. instances for RunInstances: AWS names it in a refusal. */
function sortByMention(
  operation: string,
  types: readonly ActionResourceType[],
): readonly ActionResourceType[] {
  const name = operation.toLowerCase();
  const isMentioned = (type: ActionResourceType) => name.includes(type.name.replaceAll("-", ""));
  return [...types.filter(isMentioned), ...types.filter((type) => !isMentioned(type))];
}

/** The named resources of a type; what must take part and is not named does not exist yet. */
function findOfType(call: AuthorizationCall, type: ActionResourceType): readonly RequestedResource[] {
  const variable = /\$\{(\w+)\}$/.exec(type.arn)?.[1] ?? "";
  const members = [variable, `${variable}s`, ...(ID_MEMBERS[variable] ?? [])];
  const ids = readIds(call.input, members);
  const isMade = type.isRequired || isTagged(call.input, type);
  if (ids.length === 0) return isMade ? [createEc2Resource(call, type, "*")] : [];
  return ids.map((id) => createEc2Resource(call, type, id));
}

/** What is made by the way takes part when it gets tags. */
function isTagged(input: Members, { name }: ActionResourceType): boolean {
  const specifications = input["TagSpecifications"];
  return Array.isArray(specifications) && specifications.some((one) => one?.ResourceType === name);
}

function readIds(input: Members, members: readonly string[]): readonly string[] {
  const names = new Set(members.map((member) => member.toLowerCase()));
  return Object.keys(input)
    .filter((member) => names.has(member.toLowerCase()))
    .flatMap((member) => [input[member]].flat())
    .filter((id): id is string => typeof id === "string" && id !== "");
}
