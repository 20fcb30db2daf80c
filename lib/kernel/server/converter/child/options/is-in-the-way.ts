import type ts from "typescript";
import { CHECKED_OPTIONS } from "../../../checked-options.js";

/** A file cannot be read (5012, 5014, 5083), is not there (6053), extends itself (18000) or nothing (18051). */
const UNREADABLE: ReadonlySet<number> = new Set([5012, 5014, 5083, 6053, 18_000, 18_051]);
/** A value of another type, and a name that is nearly one that TypeScript knows. */
const NAMED: ReadonlySet<number> = new Set([5024, 5025]);
/** TypeScript's numbers below are about the text: a sign that is missing or one too many. */
const FIRST_MEANING = 2000;
const STRUCTURE = ["compilerOptions", "extends"];

/**
 * Whether what TypeScript finds wrong in a `tsconfig.json` leaves it open how cells are to be checked. Of options for
 * other programs it may say what it likes: many files are written for another TypeScript.
 */
export function isInTheWay(typescript: typeof ts, { code, messageText }: ts.Diagnostic): boolean {
  if (code < FIRST_MEANING || UNREADABLE.has(code)) return true;
  if (!NAMED.has(code)) return false;
  const text = typescript.flattenDiagnosticMessageText(messageText, " ");
  const names = [...text.matchAll(/'([^']+)'/g)].map(([, name = ""]) => name);
  const meant: readonly string[] = [...CHECKED_OPTIONS, ...STRUCTURE];
  return names.some((name) => meant.includes(name));
}
