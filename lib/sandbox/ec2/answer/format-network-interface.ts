import type { NetworkInterface as InterfaceAnswer } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import type { NetworkInterface } from "../row/network-interface.js";
import { formatInterface, formatInterfaceAttachment } from "./format-interface.js";

/** A network interface as DescribeNetworkInterfaces answers it. */
export function formatNetworkInterface(account: AccountState, own: NetworkInterface): InterfaceAnswer {
  const { attachment } = own;
  return {
    ...formatInterface(account, own),
    ...(attachment === undefined
      ? {}
      : {
          Attachment: {
            ...formatInterfaceAttachment(attachment),
            InstanceId: attachment.instanceId,
            InstanceOwnerId: account.accountId,
          },
        }),
    AvailabilityZone: own.availabilityZone,
    AvailabilityZoneId: own.availabilityZoneId,
    RequesterManaged: false,
    Status: attachment === undefined ? "available" : "in-use",
    TagSet: [...own.tags],
  };
}
