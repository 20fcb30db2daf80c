import type { AccountState } from "../../store/account-state.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import type { LaunchTemplate } from "../row/launch-template.js";
import type { Ec2Resource } from "../row/network.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";

/**
 * Lists what has been made in EC2, by ARN, and what of that which AWS gives to every account has been changed:
 * what has tags, and what has been deleted. Instances that have ended and a network's own security group are no part;
 * disks and network interfaces that go with their instance are listed with it.
 */
export function createEc2Inventory(account: AccountState): Readonly<Record<string, unknown>> {
  const inventory: Record<string, unknown> = {};
  const add = (type: string, id: string, row: Ec2Resource) => {
    inventory[formatEc2Arn(row.region, account.accountId, type, id)] = row;
  };
  const isMade = (row: Ec2Resource & { readonly isDefault: boolean }) =>
    !row.isDefault || row.tags.length > 0;
  for (const [id, row] of account.vpcs) if (isMade(row)) add("vpc", id, row);
  for (const [id, row] of account.subnets) if (isMade(row)) add("subnet", id, row);
  for (const [id, row] of account.securityGroups) {
    const rules = findRules(account, id);
    const withRules: Ec2Resource = { ...row, ...{ rules } };
    if (isMade(row) || !isAsGiven(rules)) add("security-group", id, withRules);
  }
  for (const [id, { userData: _, ...row }] of account.instances) {
    if (row.terminatedAt === undefined) add("instance", id, { ...row, ...findParts(account, id) });
  }
  for (const [id, row] of account.volumes) if (!isPart(row)) add("volume", id, row);
  for (const [id, row] of account.networkInterfaces) if (!isPart(row)) add("network-interface", id, row);
  for (const [id, row] of account.launchTemplates) add("launch-template", id, hideUserData(row));
  for (const row of account.keyPairs.values()) add("key-pair", row.keyName, row);
  const tables = { vpc: account.vpcs, subnet: account.subnets, "security-group": account.securityGroups };
  const given = [...account.openRegions.values()].flatMap(({ region, givenIds }) =>
    givenIds.map((id) => ({ region, id })),
  );
  for (const { region, id } of given) {
    const type = id.startsWith("sg-") ? "security-group" : id.startsWith("vpc-") ? "vpc" : "subnet";
    if (!tables[type].has(id))
      inventory[formatEc2Arn(region, account.accountId, type, id)] = { isDeleted: true };
  }
  return inventory;
}

/** User data may hold secrets. */
function hideUserData(template: LaunchTemplate): LaunchTemplate {
  const versions = template.versions.map(({ data: { UserData: _, ...data }, ...version }) => ({
    ...version,
    data,
  }));
  return { ...template, versions };
}

function findRules(account: AccountState, groupId: string): readonly SecurityGroupRule[] {
  return [...account.securityGroupRules.values()].filter(({ ownGroupId }) => ownGroupId === groupId);
}

/** Whether the rules of a network's own security group are the two that came with it. */
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

function findParts(account: AccountState, instanceId: string): object {
  const ofInstance = <Row extends Attachable>(rows: Iterable<Row>) =>
    [...rows].filter((row) => isPart(row) && row.attachment?.instanceId === instanceId);
  return {
    volumes: ofInstance(account.volumes.values()),
    interfaces: ofInstance(account.networkInterfaces.values()),
  };
}
