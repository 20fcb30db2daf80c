import type { InstanceNetworkInterface } from "@aws-sdk/client-ec2";
import type { AccountState } from "../store/account-state.js";
import type { NetworkInterface } from "../store/network-interface.js";
import { formatAddresses } from "./format-addresses.js";
import { formatGroups } from "./format-groups.js";

/** A network interface as a part of its instance. */
export function formatInstanceInterface(
  account: AccountState,
  own: NetworkInterface & Required<Pick<NetworkInterface, "attachment">>,
): InstanceNetworkInterface {
  const { attachment } = own;
  const { association, name } = formatAddresses(own);
  return {
    ...association,
    Attachment: {
      AttachTime: new Date(attachment.attachedAt),
      AttachmentId: attachment.attachmentId,
      DeleteOnTermination: attachment.isDeletedOnTermination,
      DeviceIndex: attachment.deviceIndex,
      Status: "attached",
      NetworkCardIndex: 0,
    },
    Description: own.description,
    Groups: formatGroups(account, own.groupIds),
    Ipv6Addresses: [],
    MacAddress: own.macAddress,
    NetworkInterfaceId: own.networkInterfaceId,
    OwnerId: account.accountId,
    ...name,
    PrivateIpAddresses: [{ ...association, Primary: true, ...name }],
    SourceDestCheck: own.isSourceDestChecked,
    Status: "in-use",
    SubnetId: own.subnetId,
    VpcId: own.vpcId,
    InterfaceType: "interface",
    Operator: { Managed: false },
  };
}
