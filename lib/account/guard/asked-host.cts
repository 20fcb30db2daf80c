/** As much as the first line of a request may be. */
const LONGEST = 16_384;
const [A, Z] = [65, 90];

/** `CONNECT host:port HTTP/1.1`, or `GET http://host/path HTTP/1.1`. */
const LINE = /^(?:CONNECT ([^\s/]+)|[A-Z-]+ ([A-Za-z][A-Za-z0-9+.-]*:\/\/\S+)) HTTP\/1\./;

const SOCKS = { version: 5, connect: 1, ipv4: 1, name: 3, ipv6: 4 } as const;

/** The host that a proxy is asked for by what is written to it; undefined when it is no question to a proxy. */
function findAskedHost(written: unknown): string | undefined {
  if (typeof written === "string") return findInLine(written.charCodeAt(0), () => written.slice(0, LONGEST));
  if (!(written instanceof Uint8Array)) return undefined;
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.byteLength);
  return findInLine(bytes[0], () => bytes.toString("latin1", 0, LONGEST)) ?? findInSocks(bytes);
}

/** Most of what is written begins with no capital letter, and is not looked at further. */
function findInLine(first: number | undefined, read: () => string): string | undefined {
  if (first === undefined || !(first >= A && first <= Z)) return undefined;
  const [, authority, address] = LINE.exec(read()) ?? [];
  const url = address ?? `http://${authority ?? ""}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** A request of SOCKS 5 fills what is written with it to the last byte. */
function findInSocks(bytes: Buffer): string | undefined {
  const [version, command, reserved, kind, size = 0] = bytes;
  if (version !== SOCKS.version || command !== SOCKS.connect || reserved !== 0) return undefined;
  const isWhole = (length: number): boolean => bytes.length === 4 + length + 2;
  if (kind === SOCKS.name && isWhole(1 + size)) return bytes.toString("latin1", 5, 5 + size);
  if (kind === SOCKS.ipv4 && isWhole(4)) return bytes.subarray(4, 8).join(".");
  if (kind === SOCKS.ipv6 && isWhole(16)) return bytes.toString("hex", 4, 20).replace(/(.{4})(?!$)/g, "$1:");
  return undefined;
}

export = { findAskedHost };
