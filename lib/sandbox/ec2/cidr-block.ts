const BITS = 32;

/** A block of IPv4 addresses: its first address as a number, and how many bits of it are fixed. */
export interface CidrBlock {
  readonly start: number;
  readonly prefix: number;
}

/** Reads `a.b.c.d/n`; undefined when the text is not such a block. */
export function parseCidrBlock(text: string): CidrBlock | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [prefix = BITS + 1] = parts.splice(-1);
  if (prefix > BITS || parts.some((part) => part > 255)) return undefined;
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

/** How many addresses a block has. */
export function sizeOf(prefix: number): number {
  return 2 ** (BITS - prefix);
}
