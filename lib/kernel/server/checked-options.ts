/**
 * The members of `compilerOptions` that a cell is checked and compiled by. All others are about files, packages and
 * programs that run elsewhere: of a cell they are given by the kernel. Names that are not used are left out on
 * purpose: a cell names for those that come.
 */
export const CHECKED_OPTIONS = [
  "strict",
  "alwaysStrict",
  "noImplicitAny",
  "noImplicitThis",
  "strictBindCallApply",
  "strictFunctionTypes",
  "strictNullChecks",
  "strictPropertyInitialization",
  "strictBuiltinIteratorReturn",
  "useUnknownInCatchVariables",
  "exactOptionalPropertyTypes",
  "noFallthroughCasesInSwitch",
  "noImplicitOverride",
  "noImplicitReturns",
  "noPropertyAccessFromIndexSignature",
  "noUncheckedIndexedAccess",
  "allowUnreachableCode",
  "allowUnusedLabels",
  "checkJs",
  "emitDecoratorMetadata",
  "experimentalDecorators",
  "useDefineForClassFields",
] as const;
