import { mkdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { createModel, type ServiceDescription } from "./protocol/create-model.js";
import { formatTable } from "./protocol/format-table.js";
import { MODELS_FOLDER } from "./protocol/read-model.js";
import type { Service } from "./service/service.js";
import { SERVICES } from "./services.js";
import { BOTOCORE, type PythonPackage } from "./source/python-package.js";
import { readPackageFile } from "./source/read-package-file.js";

/** The text of a service's committed table, made anew from the pinned botocore or another one. */
export async function generateModel(
  { name, version }: Service,
  botocore: PythonPackage = BOTOCORE,
): Promise<string> {
  const path = `botocore/data/${name}/${version}/service-2.json.gz`;
  const description = (await readPackageFile(botocore, path)) as ServiceDescription;
  return formatTable(createModel(name, description));
}

async function generateModels(): Promise<void> {
  await mkdir(MODELS_FOLDER, { recursive: true });
  for (const service of SERVICES) {
    await writeFile(new URL(`${service.name}.json`, MODELS_FOLDER), await generateModel(service));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await generateModels();
