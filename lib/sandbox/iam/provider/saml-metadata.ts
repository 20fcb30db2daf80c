import { createIamError } from "../error/iam-error.js";

const HUNDRED_YEARS_MS = 100 * 365.25 * 24 * 60 * 60 * 1000;

/** Until when a provider's metadata is valid: as it says, or a hundred years. Throws `InvalidInput` for what is none. */
export function readValidUntil(metadata: string, now: Date): number {
  const [element, attributes = ""] = /<(?:[\w.-]+:)?EntityDescriptor\b([^>]*)>/.exec(metadata) ?? [];
  if (element === undefined || !/\bentityID\s*=\s*["'][^"']+["']/.test(attributes)) {
    throw createIamError("InvalidInput", "Could not parse metadata");
  }
  const given = /\bvalidUntil\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
  const time = given === undefined ? Number.NaN : Date.parse(given);
  return Number.isNaN(time) ? now.getTime() + HUNDRED_YEARS_MS : time;
}
