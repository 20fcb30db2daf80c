import { REGIONS } from "../../lib/sandbox/ec2/region/regions.js";
import { SERVICES } from "../../lib/sandbox/services.js";
import type { PythonPackage } from "../../lib/sandbox/source/python-package.js";
import { listPackageMembers, readPackageMember } from "../../lib/sandbox/source/read-package-member.js";
import { compareRegionList } from "./compare-region-list.js";

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
