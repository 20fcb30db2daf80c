import type { AuthorizationCall } from "../../authorization/requested-action.js";
import type { Members } from "../../protocol/members.js";
import type { AccountState } from "../../store/account-state.js";
import { findTemplate, findVersion, type TemplateInput } from "../launch/launch-templates.js";
import { mergeTemplate } from "../launch/merge-template.js";
import { findDefaultVpc } from "../vpc/find-security-groups.js";

/** What a request names, and with it what it names only through something else: the instance of an association, …. */
export function completeEc2Input({
  account,
  region,
  operation,
  input,
}: Pick<AuthorizationCall, "account" | "region" | "operation" | "input">): Members {
  switch (operation) {
    case "DisassociateIamInstanceProfile":
    case "ReplaceIamInstanceProfileAssociation":
      return { ...input, InstanceId: findInstanceOf(account, input["AssociationId"]) };
    case "ModifySecurityGroupRules":
      return { SecurityGroupRuleId: listRuleIds(input["SecurityGroupRules"]), ...input };
    case "UpdateSecurityGroupRuleDescriptionsEgress":
    case "UpdateSecurityGroupRuleDescriptionsIngress":
    case "AuthorizeSecurityGroupIngress":
    case "RevokeSecurityGroupIngress":
    case "DeleteSecurityGroup":
      return { GroupId: findGroupOf(account, region, input["GroupName"]), ...input };
    case "DeleteKeyPair":
      return { KeyName: account.keyPairs.get(String(input["KeyPairId"]))?.keyName, ...input };
    case "CreateLaunchTemplateVersion":
    case "DeleteLaunchTemplate":
    case "DeleteLaunchTemplateVersions":
    case "ModifyLaunchTemplate":
      return { LaunchTemplateId: findTemplate(account, region, input)?.launchTemplateId, ...input };
    case "RunInstances":
      return completeLaunch(account, region, input);
    case "DetachVolume":
      return { InstanceId: account.volumes.get(String(input["VolumeId"]))?.attachment?.instanceId, ...input };
    default:
      return input;
  }
}

function findInstanceOf(account: AccountState, associationId: unknown): string | undefined {
  return [...account.instances.values()].find(
    ({ instanceProfile }) => instanceProfile?.associationId === associationId,
  )?.instanceId;
}

function listRuleIds(updates: unknown): readonly unknown[] {
  return Array.isArray(updates) ? updates.map((update) => update?.SecurityGroupRuleId) : [];
}

/** Names are those of security groups in the region's default network. */
function findGroupOf(account: AccountState, region: string, name: unknown): string | undefined {
  const vpcId = findDefaultVpc(account, region)?.vpcId;
  return [...account.securityGroups.values()].find(
    (group) => group.vpcId === vpcId && group.groupName === name,
  )?.groupId;
}

/** A launch with what its launch template says; without that when there is none: that is refused later. */
function completeLaunch(account: AccountState, region: string, input: Members): Members {
  const given = input["LaunchTemplate"] as (TemplateInput & { readonly Version?: string }) | undefined;
  const template = given === undefined ? undefined : findTemplate(account, region, given);
  const version = template === undefined ? undefined : findVersion(template, given?.Version);
  if (version === undefined) return input;
  return { ...mergeTemplate(input as Parameters<typeof mergeTemplate>[0], version.data) };
}
