import type { AccountState } from "../../store/account-state.js";
import type { Random } from "../../store/random.js";
import { createPublicAddress } from "../address/public-address.js";
import type { Instance } from "../row/instance.js";
import { findInterfaces } from "../row/instance-parts.js";
import type { NetworkInterface } from "../row/network-interface.js";

/** Stops an instance that runs: its addresses in the internet are gone. */
export function stopInstance(account: AccountState, instance: Instance, now: Date): void {
  for (const { publicIpAddress: _, ...own } of findInterfaces(account, instance.instanceId)) {
    setInterface(account, own);
  }
  account.instances.set(instance.instanceId, { ...instance, stoppedAt: now.getTime() });
}

/** Starts an instance that is stopped: it gets other addresses in the internet than it had. */
export function startInstance(account: AccountState, instance: Instance, now: Date, random: Random): void {
  const { stoppedAt: _, ...rest } = instance;
  for (const own of findInterfaces(account, instance.instanceId)) {
    if (own.isPublic) setInterface(account, { ...own, publicIpAddress: createPublicAddress(random) });
  }
  const startedAt = Math.floor(now.getTime() / 1000) * 1000;
  account.instances.set(instance.instanceId, { ...rest, startedAt });
}

function setInterface(account: AccountState, own: NetworkInterface): void {
  account.networkInterfaces.set(own.networkInterfaceId, own);
}
