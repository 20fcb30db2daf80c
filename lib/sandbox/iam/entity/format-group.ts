import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { Group } from "../../store/entity.js";

/** A group, as every answer shows it. */
export function formatGroup({ accountId }: AccountState, group: Group) {
  return {
    Path: group.path,
    GroupName: group.groupName,
    GroupId: group.groupId,
    Arn: formatIamArn(accountId, "group", group.path, group.groupName),
    CreateDate: new Date(group.createdAt),
  };
}
