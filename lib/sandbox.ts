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
export { startSandbox } from "./sandbox/start-sandbox.js";
