import type { Wording } from "./authorization/wording.js";
import type { Consistency } from "./replication/consistency.js";
import type { Clock } from "./store/clock.js";
import type { PublicKey } from "./store/identity-provider.js";

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
  /** The folder that keeps everything beyond this process; without it nothing is kept. */
  readonly data?: string;
  /** How late changes of IAM are seen: at once, unless AWS's own delays are asked for. */
  readonly consistency?: Consistency;
  /** Whose words refusals use: AWS's of today, unless those of 2023 are asked for. */
  readonly wording?: Wording;
}

/** A long-term key, in clear. */
export interface AccessKeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A new account, and the key of its administrator in clear. */
export interface CreatedAccount {
  /** Twelve digits. */
  readonly accountId: string;
  readonly administrator: AccessKeyPair;
}

/** A running local AWS: one HTTP server on loopback for IAM, STS and EC2. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly accountId: string;
  /** The account's administrator: IAM user `admin` with AdministratorAccess, made when it is not there. */
  readonly administrator: AccessKeyPair;
  /** Opens the control interface below `/_seigo`; for the controlling side only. */
  readonly controlToken: string;
  /** Lets the time of a wait pass at once, by POST to `/_seigo/wait`; may be given to those who wait. */
  readonly waitToken: string;
  /** Makes one more account, under a number of its own unless one is given. */
  createAccount(accountId?: string): CreatedAccount;
  /** Removes an account with everything in it. */
  removeAccount(accountId: string): void;
  /** ARN → state of everything in an account, administrator and defaults included; the first account unless named. */
  inventory(accountId?: string): Readonly<Record<string, unknown>>;
  /** Lets seconds pass at once, or turns the clock back: sessions expire, changes arrive. */
  moveClock(seconds: number): void;
  /**
   * Gives the local account the public keys, as in a JSON Web Key set, with which an OpenID Connect provider of one
   * of its accounts signs. AWS fetches them; the local account reaches nobody. Throws for a provider that is not there.
   */
  supplyKeySet(providerArn: string, keys: readonly PublicKey[]): void;
  /** Every access key id, secret key and session token issued so far. */
  secrets(): readonly string[];
  stop(): Promise<void>;
}
