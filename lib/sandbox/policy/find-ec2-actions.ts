import type { Members } from "../operation.js";
import { type ActionResourceType, readActionResources } from "./read-action.js";
import type { AuthorizationCall, RequestedAction, RequestedResource } from "./requested-action.js";

/** Members that hold an id, where they are not called like the variable in the resource's ARN. */
const ID_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  SecurityGroupId: ["GroupId", "GroupIds"],
  NaclId: ["NetworkAclId"],
  KeyPairName: ["KeyName"],
  PlacementGroupName: ["GroupName"],
  VpcFlowLogId: ["FlowLogIds"],
};

/** How ids begin, for operations that take ids of any kind. */
const ID_PREFIXES: Readonly<Record<string, string>> = {
  i: "instance",
  vol: "volume",
  ami: "image",
  snap: "snapshot",
  vpc: "vpc",
  subnet: "subnet",
  sg: "security-group",
  rtb: "route-table",
  igw: "internet-gateway",
  eni: "network-interface",
  acl: "network-acl",
  nat: "natgateway",
  eipalloc: "elastic-ip",
  dopt: "dhcp-options",
  lt: "launch-template",
  pcx: "vpc-peering-connection",
  vpce: "vpc-endpoint",
  key: "key-pair",
};

/**
 * The permissions an EC2 operation needs: one for each resource that it works on, as far as the request names them.
 * Operations without resources (most that describe) are asked for on `*`, which AWS does not name in a refusal.
 */
export async function findEc2Actions(call: AuthorizationCall): Promise<readonly RequestedAction[]> {
  const action = `ec2:${call.operation}`;
  const types = await readActionResources(action);
  if (types === undefined || types.length === 0) return [{ action, resource: { arn: "*" } }];
  const resources = findResources(call, types);
  const requested = resources.map((resource) => ({ action, resource }));
  if (!hasTags(call.input)) return requested;
  return [...requested, ...requested.map(({ resource }) => ({ action: "ec2:CreateTags", resource }))];
}

function findResources(
  call: AuthorizationCall,
  types: readonly ActionResourceType[],
): readonly RequestedResource[] {
  const byPrefix = findByPrefix(call, types);
  if (byPrefix.length > 0) return byPrefix;
  const named = sortByMention(call.operation, types).flatMap((type) => findOfType(call, type));
  if (named.length > 0) return named;
  return types.slice(0, 1).map((type) => createResource(call, type, "*"));
}

function findByPrefix(
  call: AuthorizationCall,
  types: readonly ActionResourceType[],
): readonly RequestedResource[] {
  return readIds(call.input, ["Resources"]).flatMap((id) => {
    const name = ID_PREFIXES[id.slice(0, id.lastIndexOf("-"))];
    const type = types.find((candidate) => candidate.name === name);
    return type === undefined ? [] : [createResource(call, type, id)];
  });
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
  if (ids.length === 0) return type.isRequired ? [createResource(call, type, "*")] : [];
  return ids.map((id) => createResource(call, type, id));
}

/** Ids are checked only after the authorization; until then an id that cannot be stands for any. */
function createResource(
  { region, account }: AuthorizationCall,
  type: ActionResourceType,
  id: string,
): RequestedResource {
  const values: Readonly<Record<string, string>> = {
    Partition: "aws",
    Region: region,
    Account: account.accountId,
  };
  const safeId = /^[\w.-]+$/.test(id) ? id : "*";
  const arn = type.arn.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? safeId);
  return { arn, text: arn };
}

function readIds(input: Members, members: readonly string[]): readonly string[] {
  return members
    .flatMap((member) => [input[member]].flat())
    .filter((id): id is string => typeof id === "string" && id !== "");
}

function hasTags(input: Members): boolean {
  const specifications = input["TagSpecifications"];
  return Array.isArray(specifications) && specifications.length > 0;
}
