import type { AccountState } from "../../store/account-state.js";
import type { NetworkInterface } from "../row/network-interface.js";
import { formatAddresses } from "./format-addresses.js";
import { formatGroups } from "./format-groups.js";

/** What every answer about a network interface says of it. */
export function formatInterface(account: AccountState, own: NetworkInterface) {
  const { association, name } = formatAddresses(own);
  return {
    ...association,
    Description: own.description,
    Groups: formatGroups(account, own.groupIds),
    InterfaceType: "interface" as const,
    Ipv6Addresses: [],
    MacAddress: own.macAddress,
    NetworkInterfaceId: own.networkInterfaceId,
    OwnerId: account.accountId,
    ...name,
    PrivateIpAddresses: [{ ...association, Primary: true, ...name }],
    SourceDestCheck: own.isSourceDestChecked,
    SubnetId: own.subnetId,
    VpcId: own.vpcId,
    Operator: { Managed: false },
  };
}

/** How a network interface is attached. */
export function formatInterfaceAttachment(attachment: NonNullable<NetworkInterface["attachment"]>) {
  return {
    AttachTime: new Date(attachment.attachedAt),
    AttachmentId: attachment.attachmentId,
    DeleteOnTermination: attachment.isDeletedOnTermination,
    DeviceIndex: attachment.deviceIndex,
    NetworkCardIndex: 0,
    Status: "attached" as const,
  };
}
