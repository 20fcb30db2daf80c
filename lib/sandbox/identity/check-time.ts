import type { IdentityRefusal } from "./identity-refusal.js";
import { formatTime } from "./read-signature.js";
import type { Signature } from "./signature.js";

const WINDOW_SECONDS = 15 * 60;

/**
 * Refuses a signature made more than 15 minutes ago or ahead, or a presigned address past its end.
 * `now` is the real time, whatever the account's own clock says: the client signs with real time.
 */
export function checkTime(signature: Signature, now: Date): IdentityRefusal | undefined {
  const signed = parseTime(signature.time);
  const past = signature.expires ?? WINDOW_SECONDS;
  const earliest = now.getTime() - past * 1000;
  const latest = now.getTime() + WINDOW_SECONDS * 1000;
  if (signed >= earliest && signed <= latest) return undefined;
  const current = formatTime(now);
  const difference = {
    ...(Number.isNaN(signed) ? {} : { seconds: Math.round((now.getTime() - signed) / 1000) }),
    isPresigned: signature.expires !== undefined,
  };
  if (signed < earliest) {
    const text = `Signature expired: ${signature.time} is now earlier than ${formatTime(new Date(earliest))} (${current} - ${Math.round(past / 60)} min.)`;
    return { reason: "skewed-clock", text, ...difference };
  }
  const text = `Signature not yet current: ${signature.time} is still later than ${formatTime(new Date(latest))} (${current} + 15 min.)`;
  return { reason: "skewed-clock", text, ...difference };
}

function parseTime(time: string): number {
  const [date, clock] = [time.slice(0, 8), time.slice(9, 15)];
  return Date.parse(
    `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${clock.slice(0, 2)}:${clock.slice(2, 4)}:${clock.slice(4)}Z`,
  );
}
