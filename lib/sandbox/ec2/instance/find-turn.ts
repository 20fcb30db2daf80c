import type { AccountState } from "../../store/account-state.js";
import { findDisappearance } from "./instance-state.js";

/** When the next terminated instance is no longer shown; undefined when none is. */
export function findEc2Turn({ instances }: AccountState, now: Date): number | undefined {
  const times = [...instances.values()].map(findDisappearance).filter((time) => time > now.getTime());
  const next = Math.min(...times);
  return Number.isFinite(next) ? next : undefined;
}
