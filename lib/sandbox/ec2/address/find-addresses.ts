import type { AccountState } from "../../store/account-state.js";
import type { Subnet } from "../row/subnet.js";
import { formatAddress, parseCidrBlock, sizeOf } from "./cidr-block.js";

/** AWS keeps the first four addresses of a subnet and its last. */
const KEPT_FIRST = 4;
const KEPT = KEPT_FIRST + 1;

/** What of a subnet's addresses is not used. */
export interface Addresses {
  readonly freeCount: number;
  isUsed(address: string): boolean;
  /** The first address that nothing has, counted round from the one at `offset`. There must be one. */
  findFree(offset: number): string;
}

/** Looks at the addresses of a subnet. */
export function findAddresses(account: AccountState, { subnetId, cidrBlock }: Subnet): Addresses {
  const { start, prefix } = parseCidrBlock(cidrBlock);
  const interfaces = [...account.networkInterfaces.values()].filter((one) => one.subnetId === subnetId);
  const used = new Set(interfaces.map(({ privateIpAddress }) => privateIpAddress));
  const size = sizeOf(prefix) - KEPT;
  return {
    freeCount: size - used.size,
    isUsed: (address) => used.has(address),
    findFree(offset) {
      for (let step = 0; ; step++) {
        const address = formatAddress(start + KEPT_FIRST + ((offset + step) % size));
        if (!used.has(address)) return address;
      }
    },
  };
}
