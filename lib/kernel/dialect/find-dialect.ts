import { type Dialect, standardDialect } from "./dialect.js";
import { seigoDialect } from "./seigo.js";
import { tslabDialect } from "./tslab.js";

const DIALECTS: ReadonlyMap<unknown, Dialect> = new Map([
  ["tslab", tslabDialect],
  ["jslab", tslabDialect],
  ["seigo", seigoDialect],
]);

/** The dialect of a kernel by what it says it is (`implementation` of its `kernel_info_reply`). */
export function findDialect(implementation: unknown): Dialect {
  return DIALECTS.get(implementation) ?? standardDialect;
}
