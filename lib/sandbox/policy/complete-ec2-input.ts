import type { Members } from "../operation.js";
import type { AccountState } from "../store/account-state.js";

/** What a request names, and with it what it names only through something else: the instance of an association, …. */
export function completeEc2Input(account: AccountState, operation: string, input: Members): Members {
  switch (operation) {
    case "DisassociateIamInstanceProfile":
    case "ReplaceIamInstanceProfileAssociation":
      return { ...input, InstanceId: findInstanceOf(account, input["AssociationId"]) };
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
