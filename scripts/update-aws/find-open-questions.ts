import { REGIONS, type Region } from "../../lib/sandbox/ec2/regions.js";
import { SERVICES } from "../../lib/sandbox/services.js";
import type { PythonPackage } from "../../lib/sandbox/source/python-package.js";
import { listPackageMembers, readPackageMember } from "../../lib/sandbox/source/read-package-member.js";

/** What the wheels say of regions: AWS's own, by name, with their long names; and which moto has recorded. */
export interface KnownRegions {
  readonly longNames: Readonly<Record<string, string>>;
  readonly recorded: readonly string[];
}

interface Endpoints {
  readonly partitions: readonly {
    readonly partition: string;
    readonly regions: Readonly<Record<string, { readonly description: string }>>;
  }[];
}

const OFFERINGS = "moto/ec2/resources/instance_type_offerings/availability-zone/";

/** What the wheels have that lists written by hand do not, a line each. Throws for regions that moto has given up. */
export async function findOpenQuestions(
  botocore: PythonPackage,
  moto: PythonPackage,
): Promise<readonly string[]> {
  const endpoints = await readPackageMember(botocore, "botocore/data/endpoints.json");
  const { partitions } = JSON.parse(endpoints.toString("utf8")) as Endpoints;
  const aws = partitions.find(({ partition }) => partition === "aws")?.regions ?? {};
  const longNames = Object.entries(aws).map(([name, { description }]) => [name, description] as const);
  const recorded = (await listPackageMembers(moto)).flatMap((path) =>
    path.startsWith(OFFERINGS) ? [path.slice(OFFERINGS.length).replace(/\.json\.gz$/, "")] : [],
  );
  return [
    ...findVersions(await listPackageMembers(botocore)),
    ...compareRegionList(REGIONS, { longNames: Object.fromEntries(longNames), recorded }),
  ];
}

/** Newer interfaces of a service than the one that we speak, among the paths of botocore's files. */
function findVersions(paths: readonly string[]): readonly string[] {
  return SERVICES.flatMap(({ name, version }) => {
    const start = `botocore/data/${name}/`;
    const versions = new Set(
      paths.flatMap((path) => (path.startsWith(start) ? [path.split("/")[3] ?? ""] : [])),
    );
    return [...versions]
      .filter((found) => found > version)
      .map((found) => `${name} has an interface of ${found}; ${name}/service.ts says ${version}`);
  });
}

/** Where `ec2/regions.ts`, written by hand, differs from the wheels. Throws for regions that moto has given up. */
export function compareRegionList(
  regions: readonly Region[],
  { longNames, recorded }: KnownRegions,
): readonly string[] {
  const lost = regions.filter(({ name, isRecorded }) => isRecorded && !recorded.includes(name));
  if (lost.length > 0) {
    const names = lost.map(({ name }) => name).join(", ");
    throw new Error(
      `Cannot make the table of regions: this moto has recorded nothing of ${names}. ` +
        "Keep the older one with --to moto=VERSION, or say isRecorded: false in lib/sandbox/ec2/regions.ts.",
    );
  }
  const known = new Map(regions.map((region) => [region.name, region]));
  return [
    ...Object.entries(longNames)
      .filter(([name]) => !known.has(name))
      .map(([name, longName]) => `AWS has a region ${name}, ${longName}, that ec2/regions.ts does not list`),
    ...regions
      .filter(({ name }) => !Object.hasOwn(longNames, name))
      .map(({ name }) => `ec2/regions.ts lists a region ${name} that botocore does not know`),
    ...regions.flatMap(({ name, longName }) => {
      const now = longNames[name] ?? longName;
      return removeAccents(now) === removeAccents(longName)
        ? []
        : [`ec2/regions.ts calls ${name} ${longName}; botocore, ${now}`];
    }),
    ...recorded
      .filter((name) => known.get(name)?.isRecorded === false)
      .map((name) => `moto has recorded ${name} now; ec2/regions.ts says isRecorded: false`),
  ];
}

/** AWS's documents write São Paulo, botocore Sao Paulo. */
function removeAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "");
}
