import { message } from "../../message/message.js";
import type { DetailChange, InventoryChange } from "./find-changes.js";

/** Says in the reader's language what is different between two inventories: a sentence for each difference. */
export function formatChanges(changes: readonly InventoryChange[]): readonly string[] {
  return changes.flatMap(formatChange);
}

function formatChange({ change, arn, details }: InventoryChange): readonly string[] {
  const resource = formatResource(arn);
  switch (change) {
    case "created":
      return [
        message("created {resource}", { resource }),
        ...formatDetails(resource, details.filter(isHeld)),
      ];
    case "deleted":
      return [message("deleted {resource}", { resource })];
    case "changed":
      return formatDetails(resource, details);
  }
}

/** What a new resource can be without: the rest belongs to its creation. */
const HELD = new Set([
  "attachedPolicyArns",
  "inlinePolicies",
  "groupNames",
  "roleNames",
  "accessKeys",
  "tags",
]);
const isHeld = ({ member }: DetailChange) => HELD.has(member);

function formatDetails(resource: string, details: readonly DetailChange[]): readonly string[] {
  return details.flatMap(({ member, added, removed }) => {
    if (!HELD.has(member)) return [message("changed {member} of {resource}", { resource, member })];
    return [
      ...removed.map((item) => formatRemoved(member, resource, formatItem(item))),
      ...added.map((item) => formatAdded(member, resource, formatItem(item))),
    ];
  });
}

function formatAdded(member: string, resource: string, item: string): string {
  switch (member) {
    case "attachedPolicyArns":
      return message("attached policy {item} to {resource}", { resource, item });
    case "inlinePolicies":
      return message("put inline policy {item} into {resource}", { resource, item });
    case "groupNames":
      return message("added {resource} to group {item}", { resource, item });
    case "roleNames":
      return message("added role {item} to {resource}", { resource, item });
    case "accessKeys":
      return message("{resource} has access key {item}", { resource, item });
    default:
      return message("tagged {resource} with {item}", { resource, item });
  }
}

function formatRemoved(member: string, resource: string, item: string): string {
  switch (member) {
    case "attachedPolicyArns":
      return message("detached policy {item} from {resource}", { resource, item });
    case "inlinePolicies":
      return message("deleted inline policy {item} from {resource}", { resource, item });
    case "groupNames":
      return message("removed {resource} from group {item}", { resource, item });
    case "roleNames":
      return message("removed role {item} from {resource}", { resource, item });
    case "accessKeys":
      return message("{resource} no longer has access key {item}", { resource, item });
    default:
      return message("removed tag {item} from {resource}", { resource, item });
  }
}

/** What an ARN names, as `user alice`: its type and its name, without a path. */
function formatResource(arn: string): string {
  const [, , , , , ...rest] = arn.split(":");
  const resource = rest.join(":");
  const slash = resource.indexOf("/");
  if (slash < 0) return arn;
  return `${formatType(resource.slice(0, slash))} ${resource.slice(resource.lastIndexOf("/") + 1)}`;
}

function formatType(type: string): string {
  switch (type) {
    case "user":
      return message("user");
    case "group":
      return message("group");
    case "role":
      return message("role");
    case "policy":
      return message("policy");
    case "instance-profile":
      return message("instance profile");
    default:
      return type;
  }
}

function formatItem(item: unknown): string {
  if (typeof item === "string") return item.startsWith("arn:") ? item.slice(item.lastIndexOf("/") + 1) : item;
  const { policyName, accessKeyId, status, Key, Value } = item as Readonly<Record<string, unknown>>;
  if (Key !== undefined) return `${Key}=${Value}`;
  if (accessKeyId !== undefined) return `${accessKeyId} (${status})`;
  return String(policyName ?? JSON.stringify(item));
}
