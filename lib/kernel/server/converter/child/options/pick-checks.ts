import type ts from "typescript";
import { CHECKED_OPTIONS } from "../../../checked-options.js";

/**
 * The options for cells from those of a `tsconfig.json`; none without one, so that cells are checked as tslab checks
 * them. JavaScript is checked as in every other tool: by the file's strictness only when it says `checkJs`. Cells that
 * are JavaScript are checked as tslab does otherwise, local files not at all.
 */
export function pickChecks(options: ts.CompilerOptions | undefined, isScript: boolean): ts.CompilerOptions {
  if (options === undefined) return {};
  if (isScript && options.checkJs !== true) return {};
  const picked = CHECKED_OPTIONS.flatMap((name) => (name in options ? [[name, options[name]] as const] : []));
  const { strict = false } = options;
  return { checkJs: false, ...(strict && { alwaysStrict: true }), ...Object.fromEntries(picked) };
}
