import { setTimeout as sleep } from "node:timers/promises";
import type { PeerProcess } from "../peer-process.js";
import { type SignedRequest, signIamRequest } from "./sign.js";

/** A started server with the keys of somebody who may do everything. */
export interface MeasuredServer {
  readonly process: PeerProcess;
  readonly url: string;
  readonly keys: Keys;
  /** Milliseconds from start to the first authorized answer. */
  readonly coldStart: number;
}

/** A long-term access key. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const POLL = 5;
const LIMIT = 30_000;

/** The request that is measured: `GetUser`, which needs a signature, a user and a policy. */
export function signGetUser(
  { url, keys }: Pick<MeasuredServer, "url" | "keys">,
  userName: string,
): SignedRequest {
  return signIamRequest(url, keys, { Action: "GetUser", UserName: userName });
}

/** Sends a request and gives the answer's text. Throws for any other status than 200. */
export async function send({ url, headers, body }: SignedRequest): Promise<string> {
  const { Host: _, ...rest } = headers;
  const response = await fetch(url, { method: "POST", headers: rest, body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  return text;
}

/** Waits until a value is there. */
export async function waitFor<Value>(
  what: string,
  find: () => Promise<Value | undefined> | Value | undefined,
): Promise<Value> {
  for (const end = performance.now() + LIMIT; performance.now() < end; await sleep(POLL)) {
    const value = await find();
    if (value !== undefined) return value;
  }
  throw new Error(`${what} did not come within ${LIMIT / 1000} seconds`);
}
