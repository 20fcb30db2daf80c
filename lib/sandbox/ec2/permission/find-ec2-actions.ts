import { readActionResources } from "../../authorization/read-action.js";
import type {
  AuthorizationCall,
  RequestedAction,
  RequestedResource,
} from "../../authorization/requested-action.js";
import type { Members } from "../../protocol/members.js";
import { formatIamArn } from "../../store/arn.js";
import type { Tag } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { viewRegion } from "../given/view-region.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import { addTemplateKeys } from "./add-template-keys.js";
import { completeEc2Input } from "./complete-ec2-input.js";
import { findChangedKeys } from "./find-changed-keys.js";
import { findEc2Resources } from "./find-ec2-resources.js";
import { findLaunchResources } from "./find-launch-resources.js";

/**
 * The permissions an EC2 operation needs: one for each resource that it works on, as far as the request names them,
 * one to tag what it makes, and one to pass the role of an instance profile.
 * They are found without making anything: nobody has allowed it yet.
 * Operations without resources (most that describe) are asked for on `*`, which AWS does not name in a refusal.
 */
export async function findEc2Actions(given: AuthorizationCall): Promise<readonly RequestedAction[]> {
  const { operation } = given;
  const action = `ec2:${operation}`;
  const types = await readActionResources(action);
  if (types === undefined || types.length === 0) return [{ action, resource: { arn: "*" } }];
  const seen = { ...given, account: viewRegion(given.account, given.region) };
  const call = { ...seen, input: completeEc2Input(seen) };
  const resources =
    operation === "RunInstances"
      ? findLaunchResources(call, types).map((resource) => addTemplateKeys(seen, resource))
      : findEc2Resources(call, types);
  const changed = findChangedKeys(call);
  const requested = resources.map((resource) =>
    addRequestTags(call, addKeys(resource, changed.type, changed.keys)),
  );
  return [
    ...requested.map((resource) => ({ action, resource })),
    ...requested.filter(isTagged).map((resource) => ({
      action: "ec2:CreateTags",
      resource: { ...resource, context: { ...resource.context, "ec2:CreateAction": operation } },
    })),
    ...findPassedRoles(call),
  ];
}

/** Adds condition keys to a resource of the type that has them. */
function addKeys(
  resource: RequestedResource,
  type: string,
  keys: NonNullable<RequestedResource["context"]>,
): RequestedResource {
  return typeOf(resource) === type ? { ...resource, context: { ...resource.context, ...keys } } : resource;
}

function typeOf({ arn }: RequestedResource): string | undefined {
  return arn.slice(arn.lastIndexOf(":") + 1).split("/")[0];
}

/** What makes something of a name. */
const NAMED = new Set(["CreateKeyPair", "ImportKeyPair"]);

/** Tags are asked for only on the kind of resource that gets them, which does not exist yet. */
function addRequestTags(
  { input, operation }: AuthorizationCall,
  resource: RequestedResource,
): RequestedResource {
  const [type, id] = resource.arn.slice(resource.arn.lastIndexOf(":") + 1).split("/");
  const specifications = input["TagSpecifications"];
  const isMade = id === "*" || NAMED.has(operation);
  if (!isMade || !Array.isArray(specifications)) return resource;
  const tags: readonly Partial<Tag>[] = specifications
    .filter((specification) => specification?.ResourceType === type)
    .flatMap((specification) => specification?.Tags ?? []);
  if (tags.length === 0) return resource;
  const values = tags.map(({ Key, Value = "" }) => [`aws:RequestTag/${Key}`, Value]);
  const keys = tags.map(({ Key }) => String(Key));
  return {
    ...resource,
    context: { ...resource.context, ...Object.fromEntries(values), "aws:TagKeys": keys },
  };
}

function isTagged({ context = {} }: RequestedResource): boolean {
  return "aws:TagKeys" in context;
}

function findPassedRoles({ input, account, region }: AuthorizationCall): readonly RequestedAction[] {
  const { Name: name, Arn: arn } = (input["IamInstanceProfile"] ?? {}) as Members;
  const given =
    typeof name === "string"
      ? name
      : String(arn ?? "")
          .split("/")
          .at(-1);
  const profile = account.instanceProfiles.get(keyOf(given ?? ""));
  const instanceId = typeof input["InstanceId"] === "string" ? input["InstanceId"] : "*";
  return (profile?.roleNames ?? []).flatMap((roleName) => {
    const role = account.roles.get(keyOf(roleName));
    if (role === undefined) return [];
    const roleArn = formatIamArn(account.accountId, "role", role.path, role.roleName);
    const context = {
      "iam:PassedToService": "ec2.amazonaws.com",
      "iam:AssociatedResourceArn": formatEc2Arn(region, account.accountId, "instance", instanceId),
    };
    return [{ action: "iam:PassRole", resource: { arn: roleArn, text: roleArn, tags: role.tags, context } }];
  });
}
