import type { Kernel } from "../../kernel/kernel.js";
import { redactValue } from "../redact/redact-value.js";

/** Lets a kernel tell of files as if cells ran beside their notebook: the copy of PATH is called PATH. */
export function showRealPaths(kernel: Kernel, copies: string): Kernel {
  const show = <Value>(value: Value): Value =>
    redactValue(value, (text) => text.replaceAll(`${copies}/`, "/"));
  return {
    ...kernel,
    execute: async (source, options) => show(await kernel.execute(source, options)),
    finish: async () => show(await kernel.finish()),
  };
}
