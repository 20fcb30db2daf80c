import type { NetworkInterface as InterfaceAnswer } from "@aws-sdk/client-ec2";
import type { AccountState } from "../store/account-state.js";
import type { NetworkInterface } from "../store/network-interface.js";
import { formatAddresses } from "./format-addresses.js";
import { formatGroups } from "./format-groups.js";

/** A network interface as DescribeNetworkInterfaces answers it. */
export function formatNetworkInterface(account: AccountState, own: NetworkInterface): InterfaceAnswer {
  const { attachment } = own;
  const { association, name } = formatAddresses(own);
  return {
    ...association,
    ...(attachment === undefined
      ? {}
      : {
          Attachment: {
            AttachTime: new Date(attachment.attachedAt),
            AttachmentId: attachment.attachmentId,
            DeleteOnTermination: attachment.isDeletedOnTermination,
            DeviceIndex: attachment.deviceIndex,
            NetworkCardIndex: 0,
            InstanceId: attachment.instanceId,
            InstanceOwnerId: account.accountId,
            Status: "attached",
          },
        }),
    AvailabilityZone: own.availabilityZone,
    Description: own.description,
    Groups: formatGroups(account, own.groupIds),
    InterfaceType: "interface",
    Ipv6Addresses: [],
    MacAddress: own.macAddress,
    NetworkInterfaceId: own.networkInterfaceId,
    OwnerId: account.accountId,
    ...name,
    PrivateIpAddresses: [{ ...association, Primary: true, ...name }],
    RequesterManaged: false,
    SourceDestCheck: own.isSourceDestChecked,
    Status: attachment === undefined ? "available" : "in-use",
    SubnetId: own.subnetId,
    TagSet: [...own.tags],
    VpcId: own.vpcId,
    Operator: { Managed: false },
    AvailabilityZoneId: own.availabilityZoneId,
  };
}
