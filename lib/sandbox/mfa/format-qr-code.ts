import { crc32, deflateSync } from "node:zlib";

const SCALE = 4;
const BORDER = 4;
const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** A text as a QR code in a PNG picture of black and white. */
export async function formatQrCode(text: string): Promise<Buffer> {
  const { default: encodeQr } = await import("qr");
  const rows = encodeQr(text, "raw", { border: BORDER, scale: SCALE });
  const size = rows.length;
  const lines = rows.map((row) => Buffer.concat([Buffer.from([0]), packBits(row)]));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    formatChunk("IHDR", header),
    formatChunk("IDAT", deflateSync(Buffer.concat(lines))),
    formatChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One bit for each point, white is 1. */
function packBits(row: readonly boolean[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil(row.length / 8));
  for (const [index, isBlack] of row.entries()) {
    const at = index >> 3;
    if (!isBlack) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (index & 7));
  }
  return bytes;
}

function formatChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
