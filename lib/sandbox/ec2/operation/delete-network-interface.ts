import type { DeleteNetworkInterfaceRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";

/** Deletes a network interface that has outlived its instance. */
export const deleteNetworkInterface: Operation<DeleteNetworkInterfaceRequest> = ({
  input,
  account,
  region,
}) => {
  const own = findRow(account, region, "networkInterfaces", input.NetworkInterfaceId);
  const { networkInterfaceId } = own;
  if (own.attachment !== undefined) {
    const text = `Network interface '${networkInterfaceId}' is currently in use.`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  account.networkInterfaces.delete(networkInterfaceId);
  return undefined;
};
