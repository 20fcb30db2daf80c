import type { AccountState } from "../../store/account-state.js";

/** How many users, roles and groups a policy is attached to, and how many it limits as a boundary. */
export interface AttachmentCount {
  readonly attached: number;
  readonly boundary: number;
}

/** The attachments of every policy that has any, by ARN. Always counted anew, so that it is always true. */
export function countAttachments(account: AccountState): ReadonlyMap<string, AttachmentCount> {
  const counts = new Map<string, AttachmentCount>();
  const add = (arn: string, attached: number, boundary: number) => {
    const before = counts.get(arn) ?? { attached: 0, boundary: 0 };
    counts.set(arn, { attached: before.attached + attached, boundary: before.boundary + boundary });
  };
  for (const table of [account.users, account.roles, account.groups]) {
    for (const holder of table.values()) {
      for (const arn of holder.attachedPolicyArns) add(arn, 1, 0);
      if ("permissionsBoundaryArn" in holder) add(holder.permissionsBoundaryArn, 0, 1);
    }
  }
  return counts;
}
