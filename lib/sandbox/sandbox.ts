import type { Consistency } from "./consistency/consistency.js";
import type { Vintage } from "./policy/vintage.js";
import type { Clock } from "./store/clock.js";

/** How the local AWS is started. */
export interface SandboxOptions {
  /** 0, the default, picks a free one. The host is always 127.0.0.1. */
  readonly port?: number;
  /** Twelve digits; AWS's placeholder 123456789012 unless given. */
  readonly accountId?: string;
  /** Makes ids repeatable; random when not given. */
  readonly seed?: string;
  /** What time it is for everything but signatures, which are made with real time; real time unless given. */
  readonly clock?: Clock;
  /** How late changes of IAM are seen: at once, unless AWS's own delays are asked for. */
  readonly consistency?: Consistency;
  /** Whose words refusals use: AWS's of today, unless those of 2023 are asked for. */
  readonly vintage?: Vintage;
}

/** A long-term key, in clear. */
export interface AccessKeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A running local AWS: one HTTP server on loopback for IAM, STS and EC2. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly accountId: string;
  /** The administrator made at start: IAM user `admin` with AdministratorAccess. */
  readonly administrator: AccessKeyPair;
  /** ARN → state of everything in the account, administrator and defaults included. */
  inventory(): Readonly<Record<string, unknown>>;
  /** Lets seconds pass at once, or turns the clock back: sessions expire, changes arrive. */
  moveClock(seconds: number): void;
  /** Every access key id, secret key and session token issued so far. */
  secrets(): readonly string[];
  stop(): Promise<void>;
}
