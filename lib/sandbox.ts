/**
 * The door for programs: a local AWS that enforces, for tests of one's own.
 *
 * ```js
 * import { startSandbox } from "seigo/sandbox";
 *
 * const sandbox = await startSandbox();
 * const { url: endpoint, administrator: credentials } = sandbox;
 * const iam = new IAMClient({ endpoint, credentials, region: "us-east-1" });
 * …
 * await sandbox.stop();
 * ```
 */
import type { Sandbox, SandboxOptions } from "./sandbox/sandbox.js";
import { startSandbox as start } from "./sandbox/start-sandbox.js";

export type {
  AccessKeyPair,
  AccountEntry,
  Clock,
  ClockReading,
  CreatedAccount,
  DetailChange,
  InventoryChange,
  Sandbox,
  SandboxOptions,
  SnapshotEntry,
  Snapshots,
} from "./sandbox/sandbox.js";

/**
 * Starts a local AWS with one account, in which only its administrator exists, or with what its data keeps. It reaches
 * nobody and listens on 127.0.0.1 only. Stop it. Throws an `Error` when an option cannot be what it is (`code`:
 * `ValidationError`), its port is taken or its data cannot be opened.
 */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return start(options);
}
