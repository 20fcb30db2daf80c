import { createEc2Error } from "../error/ec2-error.js";

const BITS = 32;

/** A block of IPv4 addresses: its first address as a number, and how many bits of it are fixed. */
export interface CidrBlock {
  readonly start: number;
  readonly prefix: number;
}

/** Reads `a.b.c.d/n`; bits behind the fixed ones do not count. Throws EC2's refusal of what is not such a block. */
export function parseCidrBlock(text: string): CidrBlock {
  const block = readCidrBlock(text);
  if (block !== undefined) return block;
  const problem = `Value (${text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`;
  throw createEc2Error("InvalidParameterValue", problem);
}

/** Reads `a.b.c.d/n`; undefined is no such block. */
export function readCidrBlock(text: string): CidrBlock | undefined {
  const [, a, b, c, d, length] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text) ?? [];
  const parts = [a, b, c, d].map(Number);
  const prefix = Number(length);
  if (!(prefix <= BITS) || parts.some((part) => !(part <= 255))) return undefined;
  const address = parts.reduce((sum, part) => sum * 256 + part, 0);
  return { start: address - (address % sizeOf(prefix)), prefix };
}

/** `a.b.c.d/n`, with nothing behind the fixed bits. */
export function formatCidrBlock({ start, prefix }: CidrBlock): string {
  return `${formatAddress(start)}/${prefix}`;
}

/** `a.b.c.d` */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join(".");
}

/** Whether an address is one of a block's, but none of those that AWS keeps in a subnet: the first four and the last. */
export function isInSubnet(address: string, block: string): boolean {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return false;
  const { start, prefix } = parseCidrBlock(block);
  const number = parseCidrBlock(`${address}/${BITS}`).start;
  return number >= start + 4 && number < start + sizeOf(prefix) - 1;
}

/** How many addresses a block has. */
export function sizeOf(prefix: number): number {
  return 2 ** (BITS - prefix);
}

/** Whether one block has every address of another. */
export function isInside(inner: CidrBlock, outer: CidrBlock): boolean {
  return (
    inner.start >= outer.start && inner.start + sizeOf(inner.prefix) <= outer.start + sizeOf(outer.prefix)
  );
}
