const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes as base32 (RFC 4648) without padding. */
export function formatBase32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let size = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    size += 8;
    while (size >= 5) {
      size -= 5;
      text += ALPHABET[(buffer >> size) & 31];
      buffer &= (1 << size) - 1;
    }
  }
  return size === 0 ? text : text + ALPHABET[(buffer << (5 - size)) & 31];
}

/** The bytes of a base32 text. */
export function parseBase32(text: string): Buffer {
  const bytes: number[] = [];
  let buffer = 0;
  let size = 0;
  for (const letter of text) {
    buffer = (buffer << 5) | ALPHABET.indexOf(letter);
    size += 5;
    if (size < 8) continue;
    size -= 8;
    bytes.push(buffer >> size);
    buffer &= (1 << size) - 1;
  }
  return Buffer.from(bytes);
}
