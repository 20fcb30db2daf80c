import type ts from "typescript";

/** What tslab does not say, and the TypeScript that it was made with takes for granted, which ours does not. */
export const TSLAB_DEFAULTS: ts.CompilerOptions = {
  strict: false,
  alwaysStrict: false,
  noUncheckedSideEffectImports: false,
  types: ["*"],
  // Some of what tslab asks for is old by now.
  ignoreDeprecations: "6.0",
};
