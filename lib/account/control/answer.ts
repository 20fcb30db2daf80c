/** What the control interface answers with: the local AWS says it, and whoever controls an account reads it. */
export type {
  AccountEntry,
  ClockReading,
  CreatedAccount,
  InventoryChange,
  SnapshotEntry,
} from "../../sandbox/sandbox.js";
export { formatChanges } from "../../sandbox/snapshot/format-changes.js";
