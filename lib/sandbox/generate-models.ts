import { mkdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { createModel, type ServiceDescription } from "./protocol/create-model.js";
import { formatTable } from "./protocol/format-table.js";
import { MODELS_FOLDER } from "./protocol/read-model.js";
import type { Service } from "./service/operation.js";
import { BOTOCORE } from "./source/python-package.js";
import { readPackageFile } from "./source/read-package-file.js";

/** Where botocore has the services. */
const VERSIONS: Readonly<Record<Service, string>> = {
  iam: "2010-05-08",
  sts: "2011-06-15",
  ec2: "2016-11-15",
};

/** The text of a service's committed table, made anew from the pinned botocore. */
export async function generateModel(service: Service): Promise<string> {
  const path = `botocore/data/${service}/${VERSIONS[service]}/service-2.json.gz`;
  const description = (await readPackageFile(BOTOCORE, path)) as ServiceDescription;
  return formatTable(createModel(service, description));
}

async function generateModels(): Promise<void> {
  await mkdir(MODELS_FOLDER, { recursive: true });
  for (const service of ["iam", "sts", "ec2"] as const) {
    await writeFile(new URL(`${service}.json`, MODELS_FOLDER), await generateModel(service));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await generateModels();
