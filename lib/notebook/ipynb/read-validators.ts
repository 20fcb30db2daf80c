import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ValidateFunction } from "ajv";

/** The committed validators; `npm run generate:validators` makes them. */
export const VALIDATORS = new URL("../../../../lib/notebook/ipynb/generated/validators.cjs", import.meta.url);

let validators: Readonly<Record<string, ValidateFunction>> | undefined;

/** The validator of a part of nbformat 4.5 (`notebook`, `code_cell`, `stream` …). Loaded on first use. */
export function findValidator(name: string): ValidateFunction {
  validators ??= createRequire(import.meta.url)(fileURLToPath(VALIDATORS)) as typeof validators;
  const validate = validators?.[name];
  if (validate === undefined) throw new TypeError(`no validator ${name}`);
  return validate;
}
