import { formatTime } from "./read-signature.js";
import type { IdentityRefusal } from "./refusal.js";
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
  const current = formatTime(now);
  if (signed < earliest) {
    const text = `Signature expired: ${signature.time} is now earlier than ${formatTime(new Date(earliest))} (${current} - ${Math.round(past / 60)} min.)`;
    return { reason: "skewed-clock", text };
  }
  if (!(signed <= latest)) {
    const text = `Signature not yet current: ${signature.time} is still later than ${formatTime(new Date(latest))} (${current} + 15 min.)`;
    return { reason: "skewed-clock", text };
  }
  return undefined;
}

function parseTime(time: string): number {
  return Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}
