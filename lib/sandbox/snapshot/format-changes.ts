import { message } from "../../message/message.js";
import type { DetailChange, InventoryChange } from "./find-changes.js";

/** Says in the reader's language what is different between two inventories: a sentence for each difference. */
export function formatChanges(changes: readonly InventoryChange[]): readonly string[] {
  return changes.flatMap(formatChange);
}

function formatChange({ change, arn, details }: InventoryChange): readonly string[] {
  const thing = formatThing(arn);
  switch (change) {
    case "created":
      return [message("created {thing}", { thing }), ...formatDetails(thing, details.filter(isHeld))];
    case "deleted":
      return [message("deleted {thing}", { thing })];
    case "changed":
      return formatDetails(thing, details);
  }
}

/** What a new thing can be without: the rest belongs to its creation. */
const HELD = new Set([
  "attachedPolicyArns",
  "inlinePolicies",
  "groupNames",
  "roleNames",
  "accessKeys",
  "tags",
]);
const isHeld = ({ member }: DetailChange) => HELD.has(member);

function formatDetails(thing: string, details: readonly DetailChange[]): readonly string[] {
  return details.flatMap(({ member, added, removed }) => {
    if (!HELD.has(member)) return [message("changed {member} of {thing}", { thing, member })];
    return [
      ...removed.map((item) => formatRemoved(member, thing, formatItem(item))),
      ...added.map((item) => formatAdded(member, thing, formatItem(item))),
    ];
  });
}

function formatAdded(member: string, thing: string, item: string): string {
  switch (member) {
    case "attachedPolicyArns":
      return message("attached policy {item} to {thing}", { thing, item });
    case "inlinePolicies":
      return message("put inline policy {item} into {thing}", { thing, item });
    case "groupNames":
      return message("added {thing} to group {item}", { thing, item });
    case "roleNames":
      return message("added role {item} to {thing}", { thing, item });
    case "accessKeys":
      return message("{thing} has access key {item}", { thing, item });
    default:
      return message("tagged {thing} with {item}", { thing, item });
  }
}

function formatRemoved(member: string, thing: string, item: string): string {
  switch (member) {
    case "attachedPolicyArns":
      return message("detached policy {item} from {thing}", { thing, item });
    case "inlinePolicies":
      return message("deleted inline policy {item} from {thing}", { thing, item });
    case "groupNames":
      return message("removed {thing} from group {item}", { thing, item });
    case "roleNames":
      return message("removed role {item} from {thing}", { thing, item });
    case "accessKeys":
      return message("{thing} no longer has access key {item}", { thing, item });
    default:
      return message("removed tag {item} from {thing}", { thing, item });
  }
}

/** `user alice` for an ARN of IAM; other ARNs without what is the same for the whole account. */
function formatThing(arn: string): string {
  const [, , service, , , ...rest] = arn.split(":");
  const resource = rest.join(":");
  const slash = resource.indexOf("/");
  if (slash < 0) return arn;
  const name = service === "iam" ? resource.slice(resource.lastIndexOf("/") + 1) : resource.slice(slash + 1);
  return `${formatType(resource.slice(0, slash))} ${name}`;
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
