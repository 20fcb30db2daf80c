import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { readModel } from "../protocol/read-model.js";

/** One operation's row: the export to call, and the file that has it; both relative to the service's folder. */
interface Row {
  readonly exported: string;
  readonly file: string;
  /** The name of the operation in the export, when that is a record of a family. */
  readonly member?: string;
}

const SANDBOX = new URL("../../../../lib/sandbox/", import.meta.url);
const HEAD = `// Made by \`npm run generate:operations\` from the files in operation/ and family/. Not to be changed by hand.
import type { Operations } from "../../service/operation.js";
`;
const OPERATION_HEAD = 'import { deferOperation } from "../../service/defer-operation.js";\n';
const MEMBER_HEAD = 'import { deferMember } from "../../service/defer-member.js";\n';

/** The names of the services that have operations, by their folders. */
export async function findServices(sandbox = SANDBOX): Promise<readonly string[]> {
  const names = await readdir(sandbox);
  return names.filter((name) => existsSync(new URL(`${name}/operation/`, sandbox))).sort();
}

/** Where a service's generated table is, in the source tree. */
export function findOperationsFile(service: string): URL {
  return new URL(`${service}/generated/operations.ts`, SANDBOX);
}

/**
 * The text of a service's table of operations, made anew: one row for each file in `operation/` (its name is the
 * operation's in kebab case, its export the operation's with a small first letter), and one for each member of the
 * records that the files in `family/` export. Throws when the service's model has no such operation, or two rows are
 * of one. Another sandbox than the source tree's is a folder of services with their files.
 */
export async function formatOperations(service: string, sandbox = SANDBOX): Promise<string> {
  const rows = await readRows(service, sandbox);
  const sorted = [...rows].sort(([left], [right]) => (left < right ? -1 : 1));
  const hasOperations = sorted.some(([, { member }]) => member === undefined);
  const hasFamilies = sorted.some(([, { member }]) => member !== undefined);
  return [
    HEAD + (hasOperations ? OPERATION_HEAD : "") + (hasFamilies ? MEMBER_HEAD : ""),
    `/** Every ${service.toUpperCase()} operation that the local account carries out, by name; loaded when it is called. */`,
    `export const ${service}Operations = {`,
    ...sorted.map(([name, row]) => `  ${name}: ${formatRow(row)},`),
    "} as const satisfies Operations;",
    "",
  ].join("\n");
}

/** Where each operation of a service is, by its name, as its files say. Throws as `formatOperations` does. */
export async function readRows(service: string, sandbox = SANDBOX): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (const [name, row] of [
    ...(await readOperations(service, sandbox)),
    ...(await readFamilies(service, sandbox)),
  ]) {
    const other = rows.get(name);
    if (other !== undefined) {
      throw new Error(`Cannot list ${service}:${name} twice: it is in ${other.file} and in ${row.file}.`);
    }
    rows.set(name, row);
  }
  return rows;
}

function formatRow({ exported, file, member }: Row): string {
  if (member === undefined) return `deferOperation("${exported}", () => import("../${file}.js"))`;
  return `deferMember("${member}", async () => (await import("../${file}.js")).${exported})`;
}

async function readOperations(service: string, sandbox: URL): Promise<readonly (readonly [string, Row])[]> {
  const files = await readFolder(new URL(`${service}/operation/`, sandbox));
  // A new service's model is made when its empty table lets it compile.
  if (files.length === 0) return [];
  const names = new Map(Object.keys(readModel(service).operations).map((name) => [name.toLowerCase(), name]));
  return files.map((file) => {
    const name = names.get(file.replaceAll("-", ""));
    if (name === undefined) throw createUnknown(service, file, `operation/${file}.ts`);
    return [name, { exported: name[0]?.toLowerCase() + name.slice(1), file: `operation/${file}` }];
  });
}

async function readFamilies(service: string, sandbox: URL): Promise<readonly (readonly [string, Row])[]> {
  const rows: (readonly [string, Row])[] = [];
  for (const file of await readFolder(new URL(`${service}/family/`, sandbox))) {
    const path = `family/${file}`;
    const module: Readonly<Record<string, object>> = await import(`../${service}/${path}.js`);
    for (const [exported, operations] of Object.entries(module)) {
      for (const name of Object.keys(operations)) {
        if (readModel(service).operations[name] === undefined)
          throw createUnknown(service, name, `${path}.ts`);
        rows.push([name, { exported, file: path, member: name }]);
      }
    }
  }
  return rows;
}

async function readFolder(folder: URL): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length));
}

function createUnknown(service: string, name: string, file: string): Error {
  return new Error(
    `Cannot list "${name}" of lib/sandbox/${service}/${file}: ${service}'s model has no such operation.`,
  );
}

async function generateOperations(): Promise<void> {
  for (const service of await findServices()) {
    const file = findOperationsFile(service);
    await mkdir(new URL(".", file), { recursive: true });
    await writeFile(file, await formatOperations(service));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await generateOperations();
