import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** Members of a message whose shape is the message type's own. */
export type Content = { readonly [member: string]: unknown };

/** A header of Jupyter's messaging protocol 5.x, with its own names. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  /** ISO 8601. */
  readonly date: string;
  readonly version: string;
}

/** One message, on whichever channel. */
export interface Message {
  /** ZeroMQ's routing prefix; on iopub the topic. */
  readonly identities: readonly Buffer[];
  readonly header: Header;
  /** The request this message answers; undefined when it answers none. */
  readonly parent: Header | undefined;
  readonly metadata: Content;
  readonly content: Content;
  readonly buffers: readonly Buffer[];
}

const DELIMITER = Buffer.from("<IDS|MSG>");
const PROTOCOL_VERSION = "5.4";

/** Makes a new header; the message id is unique. */
export function createHeader(type: string, session: string): Header {
  return {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: "seigo",
    date: new Date().toISOString(),
    version: PROTOCOL_VERSION,
  };
}

/** Message → frames, signed with HMAC-SHA256; an empty key leaves the signature empty, as Jupyter does. */
export function formatMessage(message: Message, key: string): Buffer[] {
  const parts = [message.header, message.parent ?? {}, message.metadata, message.content].map((part) =>
    Buffer.from(JSON.stringify(part)),
  );
  return [...message.identities, DELIMITER, Buffer.from(signParts(parts, key)), ...parts, ...message.buffers];
}

/** Frames → message. Undefined when it is not one, or its signature is not ours: such a message is ignored. */
export function parseMessage(frames: readonly Buffer[], key: string): Message | undefined {
  const start = frames.findIndex((frame) => frame.equals(DELIMITER));
  const parts = frames.slice(start + 2, start + 6);
  const signature = frames[start + 1];
  if (start < 0 || parts.length < 4 || signature === undefined) return undefined;
  const wanted = Buffer.from(signParts(parts, key));
  if (signature.length !== wanted.length || !timingSafeEqual(signature, wanted)) return undefined;
  const [header, parent, metadata, content] = parts.map(parseObject);
  if (header?.["msg_id"] === undefined || parent === undefined || content === undefined) return undefined;
  return {
    identities: frames.slice(0, start),
    header: header as unknown as Header,
    parent: parent["msg_id"] === undefined ? undefined : (parent as unknown as Header),
    metadata: metadata ?? {},
    content,
    buffers: frames.slice(start + 6),
  };
}

function signParts(parts: readonly Buffer[], key: string): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

function parseObject(frame: Buffer): Content | undefined {
  try {
    const value: unknown = JSON.parse(frame.toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Content) : undefined;
  } catch {
    return undefined;
  }
}
