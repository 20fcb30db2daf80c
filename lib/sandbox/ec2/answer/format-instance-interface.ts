import type { InstanceNetworkInterface } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import type { NetworkInterface } from "../row/network-interface.js";
import { formatInterface, formatInterfaceAttachment } from "./format-interface.js";

/** A network interface as a part of its instance. */
export function formatInstanceInterface(
  account: AccountState,
  own: NetworkInterface & Required<Pick<NetworkInterface, "attachment">>,
): InstanceNetworkInterface {
  return {
    ...formatInterface(account, own),
    Attachment: formatInterfaceAttachment(own.attachment),
    Status: "in-use",
  };
}
