import type { SandboxOptions } from "../../sandbox/sandbox.js";
import type { Account } from "../account.js";

/** How a local account is started: as its sandbox is, and in which region its profile is. */
export interface LocalAccountOptions extends SandboxOptions {
  /** `ap-northeast-1`, Tokyo, unless given. */
  readonly region?: string;
  /**
   * Hosts that its clients may reach besides, exact or `*.example.com`; what is refused is then noted in the file
   * `SEIGO_REFUSALS`. None, and no notes, unless given.
   */
  readonly allowHosts?: readonly string[];
  /** Whether a lesson's waits take their time or move the account's clock; they take their time unless given. */
  readonly waits?: "real" | "moved";
}

/** The embedded account: a sandbox in this process and a private folder with the files its clients read. */
export interface LocalAccount extends Account {
  readonly kind: "local";
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
}
