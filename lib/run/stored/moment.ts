const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Credentials of a run expire up to 36 hours later; a time without its zone is up to 14 hours off. */
const NEAR = 2 * DAY;
const NEAR_IN_DAY = 30 * MINUTE;
/** Zones in which a time of day may be told, in minutes: UTC, and Japan's; the machine's own besides. */
const ZONES = [0, 9 * 60];

/** Whether a time that is shown is one of the run itself, written as the stored one is. */
export function isMoment(stored: string, shown: string, now: Date): boolean {
  const time = readMoment(shown);
  return time !== undefined && Math.abs(time - now.getTime()) <= NEAR && nameForm(stored) === nameForm(shown);
}

/** Whether a time of day is that of the run. */
export function isTimeOfDay(shown: string, now: Date): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = shown.split(":").map(Number);
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return [...ZONES, -now.getTimezoneOffset()].some((zone) => {
    const away = Math.abs(time - ((now.getTime() + zone * MINUTE) % DAY));
    return Math.min(away, DAY - away) <= NEAR_IN_DAY;
  });
}

/** Milliseconds since 1970; undefined for what is no time. */
function readMoment(text: string): number | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1);
  if (compact !== undefined) {
    const [year, month, day, ...time] = compact;
    return readDate(`${year}-${month}-${day}T${time.join(":")}Z`);
  }
  const japanese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)?.slice(1);
  if (japanese !== undefined) return readDate(japanese.join("/"));
  if (/^\d{13}$/.test(text)) return Number(text);
  if (/^\d{10}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  return readDate(text.replace(/ \([^()]*\)$/, "").replace(",", /^\d{4}-/.test(text) ? "." : ","));
}

function readDate(text: string): number | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** How it is written, whatever the digits, the names of days and months, the zone, and the parts of a second. */
function nameForm(text: string): string {
  const isNumber = /^\d+(\.\d+)?$/.test(text);
  if (isNumber) return String(text.split(".")[0]?.length);
  return text
    .replace(/ \([^()]*\)$/, "")
    .replace(/[.,]\d+(?=Z|[+-]|$)/, "")
    .replace(/\d+/g, "0")
    .replace(/[+-](?=0)/g, "+")
    .replace(/[A-Z][a-z]{2}/g, "a")
    .replace(/[AP]M$/, "M");
}
