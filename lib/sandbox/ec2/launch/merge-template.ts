import type { RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked } from "../../service/operation.js";

type Launch = Checked<RunInstancesRequest>;
type Data = Partial<Launch>;

/** A launch as it is carried out: what the request says comes before what the launch template says. */
export function mergeTemplate(input: Launch, data: Readonly<Record<string, unknown>>): Launch {
  const template = data as Data;
  const given = removeMissing(input);
  // Security groups have two members, by id and by name: the request's replace the template's of both.
  const { SecurityGroupIds, SecurityGroups, ...rest } = template;
  const isGrouped = (given.SecurityGroupIds ?? given.SecurityGroups) !== undefined;
  const NetworkInterfaces = mergeList(
    template.NetworkInterfaces,
    given.NetworkInterfaces,
    ({ DeviceIndex }) => DeviceIndex,
  );
  const BlockDeviceMappings = mergeList(
    template.BlockDeviceMappings,
    given.BlockDeviceMappings,
    ({ DeviceName }) => DeviceName,
  );
  const TagSpecifications = mergeTags(template.TagSpecifications, given.TagSpecifications);
  return removeMissing({
    ...(isGrouped ? rest : template),
    ...given,
    NetworkInterfaces,
    BlockDeviceMappings,
    TagSpecifications,
  });
}

function removeMissing(input: Launch): Launch {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Launch;
}

/** Two lists in which what the second has of a key comes before what the first has. */
function mergeList<Item extends object>(
  under: readonly Item[] | undefined,
  over: readonly Item[] | undefined,
  keyOf: (item: Item) => unknown,
): readonly Item[] | undefined {
  if (under === undefined || over === undefined) return over ?? under;
  const kept = under.map((item) => ({ ...item, ...over.find((other) => keyOf(other) === keyOf(item)) }));
  const more = over.filter((item) => !under.some((other) => keyOf(other) === keyOf(item)));
  return [...kept, ...more];
}

/** Tags of both for each kind of resource; the request's come before the template's of the same key. */
function mergeTags(
  under: Data["TagSpecifications"],
  over: Data["TagSpecifications"],
): Data["TagSpecifications"] {
  if (under === undefined || over === undefined) return over ?? under;
  const types = [...new Set([...under, ...over].map(({ ResourceType }) => ResourceType))];
  const tagsOf = (list: typeof over, type: (typeof types)[number]) =>
    list.filter(({ ResourceType }) => ResourceType === type).flatMap(({ Tags = [] }) => Tags);
  return types.map((ResourceType) => {
    const own = tagsOf(over, ResourceType);
    const keys = new Set(own.map(({ Key }) => Key));
    const others = tagsOf(under, ResourceType).filter(({ Key }) => !keys.has(Key));
    return { ResourceType, Tags: [...others, ...own] };
  });
}
