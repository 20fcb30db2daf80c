import { generateInstanceTypes, generateRegions } from "../../lib/sandbox/ec2/generate-tables.js";
import { generateModel } from "../../lib/sandbox/generate-models.js";
import { SERVICES } from "../../lib/sandbox/services.js";
import type { PythonPackage } from "../../lib/sandbox/source/python-package.js";
import { generateManagedPolicies } from "../../lib/sandbox/store/generate-managed-policies.js";

/** Texts of files, by their path in the repository. */
export type Texts = Readonly<Record<string, string>>;

/** The path of a service's committed model. */
export function formatModelPath(service: string): string {
  return `lib/sandbox/protocol/generated/${service}.json`;
}

/** The committed tables that are made of wheels, besides the models. */
export const TABLES = {
  policies: "lib/sandbox/store/generated/policies.json",
  documents: "lib/sandbox/store/generated/documents.jsonl",
  instanceTypes: "lib/sandbox/ec2/generated/instance-types.json",
  regions: "lib/sandbox/ec2/generated/regions.json",
} as const;

/** The paths of all committed tables that are made of wheels. */
export const TABLE_PATHS: readonly string[] = [
  ...SERVICES.map(({ name }) => formatModelPath(name)),
  ...Object.values(TABLES),
];

/** Makes all of them of these wheels, as `npm run generate:models`, `generate:policies` and `generate:ec2` do. */
export async function generateTables(botocore: PythonPackage, moto: PythonPackage): Promise<Texts> {
  const texts: Record<string, string> = {};
  for (const service of SERVICES) {
    texts[formatModelPath(service.name)] = await generateModel(service, botocore);
  }
  const policies = await generateManagedPolicies(moto);
  texts[TABLES.policies] = policies["policies.json"];
  texts[TABLES.documents] = policies["documents.jsonl"];
  texts[TABLES.instanceTypes] = await generateInstanceTypes(moto);
  texts[TABLES.regions] = await generateRegions(moto);
  return texts;
}
