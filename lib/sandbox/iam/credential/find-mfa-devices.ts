import type { AccountState } from "../../store/account-state.js";
import type { User } from "../../store/entity.js";
import type { MfaDevice } from "../../store/mfa-device.js";
import { createIamError } from "../error/iam-error.js";

/** A device that is enabled for a user. Throws `NoSuchEntity`. */
export function findEnabledDevice(account: AccountState, user: User, serialNumber: string): MfaDevice {
  const device = account.mfaDevices.get(serialNumber);
  if (device?.userId === user.userId) return device;
  throw createIamError("NoSuchEntity", `MFA Device invalid for user.`);
}

/** The devices that are enabled for a user, in the order in which they were. */
export function findUserDevices({ mfaDevices }: AccountState, user: User): readonly MfaDevice[] {
  return [...mfaDevices.values()]
    .filter(({ userId }) => userId === user.userId)
    .sort((left, right) => (left.enabledAt ?? 0) - (right.enabledAt ?? 0));
}
