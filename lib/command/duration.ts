import { SeigoError } from "../message/error.js";

/** Units from the longest, and the seconds of one. */
const UNITS = { d: 86_400, h: 3_600, m: 60, s: 1 } as const;

/** The longest time that the local account's clock moves at once: seconds. */
const LONGEST = 1e9;

/** A time of a command line in seconds: `90s`, `15m`, `1h30m`, `2d`. Throws a `SeigoError` for anything else, and for none. */
export function parseDuration(text: string): number {
  const parts = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text)?.slice(1) ?? [];
  const seconds = Object.values(UNITS).reduce(
    (sum, unit, index) => sum + unit * Number(parts[index] ?? 0),
    0,
  );
  if (seconds > 0 && seconds <= LONGEST) return seconds;
  throw new SeigoError('Cannot read the command line: "{text}" is no time that can pass.', {
    values: { text, longest: LONGEST },
    next: "Give days, hours, minutes and seconds, in this order: 2d, 1h30m or 90s; {longest} seconds at most.",
  });
}

/** Seconds as `parseDuration` reads them, without what is less than one: `1h30m`; `0s` for none. */
export function formatDuration(seconds: number): string {
  let rest = Math.trunc(seconds);
  const parts = Object.entries(UNITS).map(([name, unit]) => {
    const count = Math.trunc(rest / unit);
    rest -= count * unit;
    return count === 0 ? "" : `${count}${name}`;
  });
  return parts.join("") || "0s";
}
