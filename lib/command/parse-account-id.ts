import { SeigoError } from "../message/error.js";

/** An account's number of a command line: twelve digits. */
export function parseAccountId(text: string): string {
  if (/^\d{12}$/.test(text)) return text;
  throw new SeigoError('Cannot read the command line: "{text}" is no account number.', {
    values: { text },
    next: "Give twelve digits.",
  });
}
