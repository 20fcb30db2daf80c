import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CHECKED_OPTIONS } from "../checked-options.js";

/**
 * One text for what the nearest `tsconfig.json` of a folder says of cells, without TypeScript; empty where there is
 * none. Files that say the same in other words share converted cells, as far as that is seen without TypeScript.
 */
export function readConfigKey(folder: string): string {
  const path = join(folder, "tsconfig.json");
  const text = readText(path);
  if (text !== undefined) return /"extends"/.test(text) ? `${path}\n${text}` : (readChecked(text) ?? text);
  const parent = dirname(folder);
  return parent === folder ? "" : readConfigKey(parent);
}

/** Undefined where there is no such file; what is there and cannot be read is a text too. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (failure) {
    const { code = "" } = failure as NodeJS.ErrnoException;
    return ["ENOENT", "ENOTDIR", "EISDIR"].includes(code) ? undefined : code;
  }
}

/** What is said of cells, in one order; undefined for a text that is more than JSON. */
function readChecked(text: string): string | undefined {
  try {
    const { compilerOptions } = JSON.parse(text) as { readonly compilerOptions?: Record<string, unknown> };
    return JSON.stringify(CHECKED_OPTIONS.map((name) => compilerOptions?.[name] ?? null));
  } catch {
    return undefined;
  }
}
