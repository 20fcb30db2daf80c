import type { Propagation } from "./consistency/propagation.js";
import type { Vintage } from "./policy/vintage.js";
import type { MovableClock } from "./store/clock.js";
import type { Store } from "./store/store.js";

/** What every request meets: what is remembered, what time it is, how changes arrive, and whose words refusals use. */
export interface World {
  readonly store: Store;
  readonly clock: MovableClock;
  readonly propagation: Propagation;
  readonly vintage: Vintage;
}
