import type { Feature } from "./feature.js";

/** What is written otherwise from one language of people to another. */
export const LANGUAGES: readonly Feature[] = [
  {
    since: 20,
    probe: "Intl.supportedValuesOf",
    declarations: `declare namespace Intl {
  function getCanonicalLocales(locales?: string | readonly string[]): string[];
  function supportedValuesOf(
    key: "calendar" | "collation" | "currency" | "numberingSystem" | "timeZone" | "unit",
  ): string[];
}`,
  },
  {
    since: 20,
    probe: "Intl.NumberFormat.prototype.formatRange",
    declarations: `declare namespace Intl {
  interface NumberRangeFormatPart extends NumberFormatPart { source: "startRange" | "endRange" | "shared"; }
  interface NumberFormat {
    formatRange(start: number | bigint, end: number | bigint): string;
    formatRangeToParts(start: number | bigint, end: number | bigint): NumberRangeFormatPart[];
  }
}`,
  },
  {
    since: 23,
    probe: "Intl.DurationFormat",
    declarations: `declare namespace Intl {
  type DurationUnits =
    | "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds"
    | "milliseconds" | "microseconds" | "nanoseconds";
  type Duration = { [unit in DurationUnits]?: number };
  interface DurationFormat {
    format(duration: Duration): string;
    formatToParts(duration: Duration): { type: string; value: string; unit?: string }[];
    resolvedOptions(): { locale: string; numberingSystem: string; style: string; [option: string]: unknown };
  }
  const DurationFormat: {
    new (
      locales?: string | readonly string[],
      options?: { style?: "long" | "short" | "narrow" | "digital"; [option: string]: unknown },
    ): DurationFormat;
    readonly prototype: DurationFormat;
    supportedLocalesOf(locales: string | readonly string[]): string[];
  };
}`,
  },
];
