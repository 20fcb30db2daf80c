import type { CreateGroupRequest, CreateGroupResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { Group } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";
import { createUniqueId } from "../../store/unique-id.js";
import { formatGroup } from "../entity/format-group.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";

/** Makes a group without members. */
export const createGroup: Operation<CreateGroupRequest, CreateGroupResponse> = (call) => {
  const { input, account, store, clock } = call;
  const { GroupName: groupName, Path: path = "/" } = input;
  checkNewEntity(account, GROUPS, groupName);
  const group: Group = {
    groupName,
    path,
    groupId: createUniqueId("AGPA", account.accountId, store.random),
    createdAt: clock.now().getTime(),
    attachedPolicyArns: [],
    inlinePolicies: [],
  };
  account.groups.set(keyOf(groupName), group);
  return { Group: formatGroup(account, group) };
};
