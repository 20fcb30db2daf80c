import type { Captures, Json } from "./expectation.js";

/** The values that holes have bound, by name, without where they come from. */
export function formatCaptures(captures: Captures): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(captures).map(([name, { value }]) => [name, value]));
}
