import { fileURLToPath } from "node:url";
import requireOption from "./guard/require-option.cjs";

/** The option of Node that preloads the guard, as `NODE_OPTIONS` has it. */
export const GUARD_OPTION = requireOption.formatRequireOption(
  fileURLToPath(new URL("./guard/guard.cjs", import.meta.url)),
);
