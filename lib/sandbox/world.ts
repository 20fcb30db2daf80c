import type { Vintage } from "./policy/vintage.js";
import type { Clock } from "./store/clock.js";
import type { Store } from "./store/store.js";

/** What every request meets: what is remembered, what time it is, and whose words refusals use. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly vintage: Vintage;
}
