import type { Ec2Tables } from "./ec2-tables.js";
import type { NetworkInterface } from "./network-interface.js";
import type { Volume } from "./volume.js";

type Attached<Row extends { readonly attachment?: object }> = Row & Required<Pick<Row, "attachment">>;

/** The network interfaces of an instance, the primary one first. */
export function findInterfaces(
  account: Pick<Ec2Tables, "networkInterfaces">,
  instanceId: string,
): readonly Attached<NetworkInterface>[] {
  return [...account.networkInterfaces.values()]
    .filter((row): row is Attached<NetworkInterface> => row.attachment?.instanceId === instanceId)
    .sort((left, right) => left.attachment.deviceIndex - right.attachment.deviceIndex);
}

/** The volumes of an instance in the order in which it got them: the root's first. */
export function findVolumes(
  account: Pick<Ec2Tables, "volumes">,
  instanceId: string,
): readonly Attached<Volume>[] {
  return [...account.volumes.values()].filter(
    (row): row is Attached<Volume> => row.attachment?.instanceId === instanceId,
  );
}
