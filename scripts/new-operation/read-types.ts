import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The names of an operation's types in the SDK's client; an operation may have neither. */
export interface OperationTypes {
  readonly input?: string;
  readonly output?: string;
}

/** The types that the SDK's command is declared with, as a service's client exports them. Throws when the client has no such command, or no such types. */
export async function readTypes(root: string, service: string, name: string): Promise<OperationTypes> {
  const client = `@aws-sdk/client-${service}`;
  const folder = join(root, "node_modules", client, "dist-types");
  const text = await readFile(join(folder, `commands/${name}Command.d.ts`), "utf8").catch(() => undefined);
  if (!existsSync(folder)) {
    throw new Error(
      `Cannot make ${service}:${name}: ${client} is not installed. npm install ${client} --save-dev --save-exact.`,
    );
  }
  if (text === undefined) {
    throw new Error(
      `Cannot make ${service}:${name}: ${client} has no ${name}Command. npm run update:aws moves both together.`,
    );
  }
  const [input, output] = ["Input", "Output"].map((kind) => findParent(text, `${name}Command${kind}`));
  const imports = [...text.matchAll(/import type \{([^}]*)\} from "\.\.\/models\//g)];
  const models = imports.flatMap(([, names = ""]) => names.split(",").map((one) => one.trim()));
  for (const type of [input, output]) {
    if (type !== undefined && !models.includes(type)) {
      throw new Error(`Cannot make ${service}:${name}: the models of ${client} do not export ${type}.`);
    }
  }
  return { ...(input === undefined ? {} : { input }), ...(output === undefined ? {} : { output }) };
}

/** What an interface extends besides the metadata of every answer. */
function findParent(text: string, name: string): string | undefined {
  const found = new RegExp(`export interface ${name}(?: extends ([^{]*))?\\s*\\{`).exec(text);
  if (found === null) throw new Error(`Cannot find ${name} among the SDK's declarations.`);
  return (found[1] ?? "")
    .split(",")
    .map((one) => one.trim())
    .find((one) => one !== "" && one !== "__MetadataBearer");
}
