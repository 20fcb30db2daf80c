import { SeigoError } from "../message/error.js";

/** A port of a command line: 1 to 65535. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new SeigoError('Cannot read the command line: "{text}" is no port.', {
    values: { text },
    next: "Give a number from 1 to 65535.",
  });
}
