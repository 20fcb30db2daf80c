import type { ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatListedUser } from "../entity/format-user.js";
import { findPage, sortByName } from "../list/page.js";

/** Lists the account's virtual devices without their seeds, in pages: those in use, those not, or both. */
export const listVirtualMFADevices: Operation<
  ListVirtualMFADevicesRequest,
  ListVirtualMFADevicesResponse
> = ({ input, account }) => {
  const { AssignmentStatus: status = "Any" } = input;
  const devices = [...account.mfaDevices.values()].filter(
    ({ userId }) => status === "Any" || (status === "Assigned") === (userId !== undefined),
  );
  const sorted = sortByName(devices, ({ serialNumber }) => serialNumber);
  const { items, position } = findPage(sorted, input, ({ serialNumber }) => serialNumber);
  const users = [...account.users.values()];
  return {
    VirtualMFADevices: items.map(({ serialNumber, userId, enabledAt }) => {
      const user = userId === undefined ? undefined : users.find((candidate) => candidate.userId === userId);
      return {
        SerialNumber: serialNumber,
        ...(user === undefined ? {} : { User: formatListedUser(account, user) }),
        ...(enabledAt === undefined ? {} : { EnableDate: new Date(enabledAt) }),
      };
    }),
    ...position,
  };
};
