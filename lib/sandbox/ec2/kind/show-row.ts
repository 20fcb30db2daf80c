import type { AccountState } from "../../store/account-state.js";
import type { Ec2Resource } from "../row/ec2-resource.js";
import { findGroupRules } from "../row/group-rules.js";
import type { Instance } from "../row/instance.js";
import type { LaunchTemplate } from "../row/launch-template.js";
import type { SecurityGroup } from "../row/security-group.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";

/** What has been made, and what AWS gives to every account when it has got tags. */
export function showMade<Row extends Ec2Resource & { readonly isDefault: boolean }>(
  row: Row,
): Row | undefined {
  return !row.isDefault || row.tags.length > 0 ? row : undefined;
}

/** A security group with its rules; a VPC's own when it is not as it came. */
export function showGroup(group: SecurityGroup, account: AccountState): object | undefined {
  const rules = findGroupRules(account, group);
  return showMade(group) === undefined && isAsGiven(rules) ? undefined : { ...group, rules };
}

/** An instance that has not ended, with what ends with it. User data may hold secrets. */
export function showInstance(
  { userData: _, ...instance }: Instance,
  { volumes, networkInterfaces }: AccountState,
): object | undefined {
  if (instance.terminatedAt !== undefined) return undefined;
  const ofInstance = <Row extends Attachable>(rows: Iterable<Row>) =>
    [...rows].filter((row) => isPart(row) && row.attachment?.instanceId === instance.instanceId);
  return {
    ...instance,
    volumes: ofInstance(volumes.values()),
    interfaces: ofInstance(networkInterfaces.values()),
  };
}

/** What does not end with an instance: the rest is shown with that. */
export function showUnlessPart<Row extends Attachable>(row: Row): Row | undefined {
  return isPart(row) ? undefined : row;
}

/** A launch template. User data may hold secrets. */
export function showTemplate(template: LaunchTemplate): object {
  const versions = template.versions.map(({ data: { UserData: _, ...data }, ...version }) => ({
    ...version,
    data,
  }));
  return { ...template, versions };
}

/** Whether the rules of a VPC's own security group are the two that came with it. */
function isAsGiven(rules: readonly SecurityGroupRule[]): boolean {
  return rules.length === 2 && rules.every(({ isGiven, tags }) => isGiven && tags.length === 0);
}

type Attachable = Ec2Resource & {
  readonly attachment?: { readonly instanceId: string; readonly isDeletedOnTermination: boolean };
};

/** Whether something ends with its instance. */
function isPart({ attachment }: Attachable): boolean {
  return attachment?.isDeletedOnTermination === true;
}
