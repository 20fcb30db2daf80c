import { isIPv6 } from "node:net";

const BITS = 128;
const GROUP_BITS = 16;
const GROUPS = BITS / GROUP_BITS;

/**
 * `2001:db8::/32` in the shortest form and with nothing behind the fixed bits; undefined is no such block.
 * An address with a zone (`fe80::1%eth0`) begins none.
 */
export function normalizeIpv6Block(text: string): string | undefined {
  const [, address = "", length = ""] = /^([^/%]+)\/(\d{1,3})$/.exec(text) ?? [];
  const prefix = Number(length);
  if (!isIPv6(address) || prefix > BITS) return undefined;
  const groups = parseGroups(address).map((group, index) => {
    const fixed = Math.min(GROUP_BITS, Math.max(0, prefix - index * GROUP_BITS));
    return group & (0xffff << (GROUP_BITS - fixed));
  });
  return `${shorten(groups.map((group) => group.toString(16)).join(":"))}/${prefix}`;
}

function parseGroups(address: string): readonly number[] {
  const [left = [], right = []] = shorten(address)
    .split("::")
    .map((side) => (side === "" ? [] : side.split(":")));
  const middle = Array.from({ length: GROUPS - left.length - right.length }, () => "0");
  return [...left, ...middle, ...right].map((group) => Number.parseInt(group, 16));
}

/** The shortest form of an address, as URLs have it. */
function shorten(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
