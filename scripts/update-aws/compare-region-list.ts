import type { Region } from "../../lib/sandbox/ec2/region/regions.js";

/** What the wheels say of regions: AWS's own, by name, with their long names; and which moto has recorded. */
export interface KnownRegions {
  readonly longNames: Readonly<Record<string, string>>;
  readonly recorded: readonly string[];
}

/** Where `ec2/region/regions.ts`, written by hand, differs from the wheels. Throws for regions that moto has given up. */
export function compareRegionList(
  regions: readonly Region[],
  { longNames, recorded }: KnownRegions,
): readonly string[] {
  const lost = regions.filter(({ name, isRecorded }) => isRecorded && !recorded.includes(name));
  if (lost.length > 0) {
    const names = lost.map(({ name }) => name).join(", ");
    throw new Error(
      `Cannot make the table of regions: this moto has recorded nothing of ${names}. ` +
        "Keep the older one with --to moto=VERSION, or say isRecorded: false in lib/sandbox/ec2/region/regions.ts.",
    );
  }
  const known = new Map(regions.map((region) => [region.name, region]));
  return [
    ...Object.entries(longNames)
      .filter(([name]) => !known.has(name))
      .map(
        ([name, longName]) =>
          `AWS has a region ${name}, ${longName}, that ec2/region/regions.ts does not list`,
      ),
    ...regions
      .filter(({ name }) => !Object.hasOwn(longNames, name))
      .map(({ name }) => `ec2/region/regions.ts lists a region ${name} that botocore does not know`),
    ...regions.flatMap(({ name, longName }) => {
      const now = longNames[name] ?? longName;
      return removeAccents(now) === removeAccents(longName)
        ? []
        : [`ec2/region/regions.ts calls ${name} ${longName}; botocore, ${now}`];
    }),
    ...recorded
      .filter((name) => known.get(name)?.isRecorded === false)
      .map((name) => `moto has recorded ${name} now; ec2/region/regions.ts says isRecorded: false`),
  ];
}

/** AWS's documents write São Paulo, botocore Sao Paulo. */
function removeAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "");
}
