/** Parts in a row, each behind its length: what OpenSSH keeps keys in. */
export function writeBlob(parts: readonly (Buffer | string)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/** The parts of a blob; undefined when it is none. */
export function readBlob(blob: Buffer): readonly Buffer[] | undefined {
  const parts: Buffer[] = [];
  for (let place = 0; place < blob.length; ) {
    if (place + 4 > blob.length) return undefined;
    const end = place + 4 + blob.readUInt32BE(place);
    if (end > blob.length) return undefined;
    parts.push(blob.subarray(place + 4, end));
    place = end;
  }
  return parts;
}
