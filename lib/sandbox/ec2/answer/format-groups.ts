import type { GroupIdentifier } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";

/** Security groups as instances and network interfaces have them: id and name. */
export function formatGroups(account: AccountState, ids: readonly string[]): GroupIdentifier[] {
  return ids.map((id) => {
    const name = account.securityGroups.get(id)?.groupName;
    return { GroupId: id, ...(name === undefined ? {} : { GroupName: name }) };
  });
}
