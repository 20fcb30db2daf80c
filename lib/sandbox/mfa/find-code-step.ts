import type { MfaDevice } from "../store/mfa-device.js";
import { createTotp, findStep } from "./totp.js";

/** Apps on clocks that differ by as many periods are understood. */
const DRIFT = 1;
/** Two codes that bring a device and the account together may be as old or as new as this. */
const SYNC_DRIFT = 20;

/**
 * The period that a device's code belongs to, near one of the given times; undefined when the code is wrong or was
 * used before. Apps live in real time, lessons in that of the local account: both count.
 */
export function findCodeStep(device: MfaDevice, code: string, times: readonly Date[]): number | undefined {
  return listSteps(times, DRIFT).find(
    (step) => step > (device.lastStep ?? 0) && createTotp(device.seed, step) === code,
  );
}

/** The period of the second of two codes that follow one another; undefined when they do not, or are wrong. */
export function findSyncStep(
  device: MfaDevice,
  [first, second]: readonly [string, string],
  times: readonly Date[],
): number | undefined {
  return listSteps(times, SYNC_DRIFT).find(
    (step) => createTotp(device.seed, step - 1) === first && createTotp(device.seed, step) === second,
  );
}

function listSteps(times: readonly Date[], drift: number): readonly number[] {
  return times.flatMap((time) =>
    Array.from({ length: 2 * drift + 1 }, (_, index) => findStep(time) - drift + index),
  );
}
