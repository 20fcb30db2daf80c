import type { Diagnostic } from "tslab/dist/converter.js";

/** `has no exported member`, and its like: they name what is alike. */
const EXPORTS = new Set([2305, 2459, 2460, 2614, 2694, 2724]);
/** What tells of one command can depend on which others there are. */
const COMMANDS = /Command|Service(?:Input|Output)Types|@aws-sdk/;
const IMPORT = /\bimport\b[^;]*?["']@aws-sdk\/client-[^"']*["']/g;

/** Whether a diagnostic could have other words when all of the SDK is seen. */
export function dependsOnSdk({ code, messageText }: Pick<Diagnostic, "code" | "messageText">): boolean {
  return EXPORTS.has(code) || COMMANDS.test(messageText);
}

/** Whether a place of a source is in an import of the SDK, where all its names are offered. */
export function isInSdkImport(source: string, position: number): boolean {
  return [...source.matchAll(IMPORT)].some(
    ({ 0: { length }, index }) => index <= position && position <= index + length,
  );
}
