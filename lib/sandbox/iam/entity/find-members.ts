import type { AccountState } from "../../store/account-state.js";
import type { User } from "../../store/entity.js";
import { keyOf } from "../../store/table.js";

/** The users in a group. */
export function findMembers({ users }: AccountState, groupName: string): readonly User[] {
  return [...users.values()].filter(({ groupNames }) =>
    groupNames.some((name) => keyOf(name) === keyOf(groupName)),
  );
}
