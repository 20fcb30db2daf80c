import { MASK } from "../redact/create-redactor.js";
import { isMoment, isTimeOfDay } from "./moment.js";
import { isTemporaryPath } from "./temporary-path.js";

/** What a run is known by, so that what it made can be told from what it was given. */
export interface RunFacts {
  /** Real time. */
  readonly now: Date;
  /** The number of the account that the run used; empty when it is not known. */
  readonly accountId: string;
}

/**
 * Something that changes from run to run. What is stored may stand for what is shown:
 *
 * - `freely`: each time for something else, as a time does.
 * - `always`: for one and the same, as a user's id does, and nothing else stands for that.
 */
type Likeness = "freely" | "always" | undefined;

/** A kind of text that changes from run to run. */
interface Kind {
  /** Without groups that capture. */
  readonly pattern: string;
  readonly findLikeness: (stored: string, shown: string, facts: RunFacts) => Likeness;
}

const PREFIXES = "AIDA|AROA|AGPA|ANPA|ANVA|AIPA|ASCA|APKA|ABIA|ACCA";
const OLD_EC2 = "i|r|vpc|subnet|sg|igw|rtb|acl|eni|vol|snap|eipalloc|eipassoc|dopt|nat";
/** Words before what was measured; behind others a number may be one that was set. */
const MEASURED =
  "took|elapsed|duration|(?:done|finished|completed|built|ran|compiled|ready|passed) in|所要時間|経過時間";
const SMALL_UNITS = "ns|µs|μs|us|ms|milliseconds?|ミリ秒";
const UNITS = `${SMALL_UNITS}|s|secs?|seconds?|秒`;
/** Ports that systems give out by themselves. */
const EPHEMERAL = 32768;

/**
 * Every kind, by name; the first that fits a place counts. A kind never takes a text that a program would print the same
 * each time: a date has to be one of the run itself, an account's number that of its account, a port one that was given out.
 */
export const KINDS: Readonly<Record<string, Kind>> = {
  encodedMessage: {
    pattern: "(?<=Encoded authorization failure message: )[\\w+/=-]{16,}",
    findLikeness: () => "freely",
  },
  uuid: {
    pattern: "(?<![\\w-])[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}(?![\\w-])",
    findLikeness: () => "always",
  },
  uniqueId: {
    pattern: `(?<![A-Z0-9])(?:${PREFIXES})[A-Z0-9]{12,28}(?![A-Z0-9])`,
    findLikeness: (stored, shown) => (haveSameStart(stored, shown, 4) ? "always" : undefined),
  },
  resourceId: {
    // Images are not made by a lesson: another one is a difference.
    pattern: `(?<![\\w-])(?!ami-)(?:[a-z]{1,12}(?:-[a-z]{1,12}){0,4}-[0-9a-f]{17}|(?:${OLD_EC2})-[0-9a-f]{8})(?![\\w-])`,
    findLikeness: (stored, shown) =>
      haveSameStart(stored, shown, Math.max(stored.lastIndexOf("-"), shown.lastIndexOf("-")) + 1)
        ? "always"
        : undefined,
  },
  sessionName: {
    pattern: "(?<![\\w-])(?:aws-sdk-js-\\d{13}|botocore-session-\\d{10})(?![\\w-])",
    findLikeness: (stored, shown) => (haveSameStart(stored, shown, 8) ? "always" : undefined),
  },
  moment: {
    pattern: [
      "(?<![\\w.])\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?(?![\\w])",
      "(?<![\\w.])\\d{8}T\\d{6}Z(?!\\w)",
      "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:,? [A-Z][a-z]{2} \\d{1,2}|, \\d{1,2} [A-Z][a-z]{2}) \\d{4} \\d\\d:\\d\\d:\\d\\d(?: (?:GMT|UTC)(?:[+-]\\d{4})?)?(?: \\([^()\\n]{1,40}\\))?",
      "(?<![\\w./-])\\d{4}/\\d{1,2}/\\d{1,2}(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?(?![\\w/])",
      "(?<![\\w./-])\\d{1,2}/\\d{1,2}/\\d{4}(?:, \\d{1,2}:\\d\\d:\\d\\d(?: [AP]M)?)?(?![\\w/])",
      "\\d{4}年\\d{1,2}月\\d{1,2}日",
      "(?<![\\w./-])\\d{4}-\\d\\d-\\d\\d(?![\\w-])",
      "(?<![\\w.-])1\\d{12}(?![\\w.])",
      "(?<![\\w.-])1\\d{9}(?:\\.\\d{1,6})?(?![\\w.])",
    ].join("|"),
    findLikeness: (stored, shown, { now }) => (isMoment(stored, shown, now) ? "freely" : undefined),
  },
  timeOfDay: {
    pattern: "(?<![\\d:.])\\d{1,2}:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?![\\d:])",
    findLikeness: (_, shown, { now }) => (isTimeOfDay(shown, now) ? "freely" : undefined),
  },
  accountId: {
    pattern: "(?<![\\w.])\\d{12}(?![\\w.])",
    findLikeness: (_, shown, { accountId }) => (shown === accountId ? "always" : undefined),
  },
  duration: {
    pattern: [
      `(?<![\\w.])\\d+\\.\\d{3,} ?(?:${UNITS})(?!\\w)`,
      `(?<=(?<!\\w)(?:${MEASURED})[\\s:：=(]{1,4})(?:\\d+\\.\\d+ ?(?:${UNITS})|\\d+ ?(?:${SMALL_UNITS}))(?!\\w)`,
    ].join("|"),
    findLikeness: () => "freely",
  },
  temporaryPath: {
    pattern: "(?:/private)?/(?:tmp|var/tmp|var/folders/[\\w+]{1,40}/[\\w+]{1,60}/T)/[\\w.-]+",
    findLikeness: (stored, shown) => (isTemporaryPath(stored, shown) ? "always" : undefined),
  },
  address: { pattern: "(?<= at )0x[0-9a-fA-F]{6,16}(?!\\w)", findLikeness: () => "always" },
  processId: { pattern: "(?<=\\(node:)\\d+(?=\\))", findLikeness: () => "always" },
  port: {
    pattern: "(?<=(?:127\\.0\\.0\\.1|localhost|\\[::1\\]|0\\.0\\.0\\.0):)\\d{5}(?!\\d)",
    findLikeness: (stored, shown) =>
      Number(stored) >= EPHEMERAL && Number(shown) >= EPHEMERAL ? "always" : undefined,
  },
  secret: {
    pattern: `(?<![\\w+/=])(?:${MASK}|A[KS]IA[A-Z0-9]{16}|[\\w+/]{40}|[\\w+/=]{100,})(?![\\w+/=])`,
    findLikeness(stored, shown) {
      if (shown === MASK) return "freely";
      return /^A[KS]IA/.test(shown) && haveSameStart(stored, shown, 4) ? "always" : undefined;
    },
  },
};

function haveSameStart(stored: string, shown: string, length: number): boolean {
  return stored.slice(0, length) === shown.slice(0, length);
}
