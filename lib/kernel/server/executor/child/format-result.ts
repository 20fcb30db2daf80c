import type { MimeBundle } from "../../../../notebook/output.js";
import { readSafely } from "./read-safely.js";
import { formatValue } from "./run-cell.js";

/** The method by which a value says how it is shown; the name is Deno's. */
const DISPLAY = Symbol.for("Jupyter.display");

/** What a cell's last value is shown as: its own MIME bundle when it has one, and always a text. */
export async function formatResult(value: unknown): Promise<MimeBundle> {
  const text = { "text/plain": formatValue(value) };
  const display = readSafely(() => Reflect.get(value as object, DISPLAY), undefined);
  if (typeof value !== "object" || typeof display !== "function") return text;
  const bundle: unknown = await display.call(value);
  return typeof bundle === "object" && bundle !== null ? { ...text, ...bundle } : text;
}
