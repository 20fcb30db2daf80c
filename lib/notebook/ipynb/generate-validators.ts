import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { VALIDATORS } from "./read-validators.js";

const SCHEMA = new URL("../../../../lib/notebook/ipynb/nbformat-4.5.schema.json", import.meta.url);
/** What is checked of a notebook, by the name under which the validators are exported. */
const REFERENCES = {
  notebook: "",
  ...Object.fromEntries(
    ["markdown_cell", "code_cell", "raw_cell", "stream", "display_data", "execute_result", "error"].map(
      (name) => [name, `#/definitions/${name}`],
    ),
  ),
};

/** The committed validators, made anew from Jupyter's schema: making them takes longer than a notebook's whole reading. */
export async function generateValidators(): Promise<string> {
  const require = createRequire(import.meta.url);
  const { Ajv } = require("ajv") as typeof import("ajv");
  const { default: formatCode } =
    require("ajv/dist/standalone/index.js") as typeof import("ajv/dist/standalone/index.js");
  const { $schema: _, ...schema } = JSON.parse(await readFile(SCHEMA, "utf8")) as Record<string, unknown>;
  // It says draft 4 and uses nothing that later drafts changed.
  const ajv = new Ajv({ strict: false, validateSchema: false, code: { source: true } });
  ajv.addSchema(schema, "nbformat");
  const references = Object.entries(REFERENCES).map(([name, place]) => [name, `nbformat${place}`]);
  return `${formatCode(ajv, Object.fromEntries(references) as Record<string, string>)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await mkdir(new URL("./", VALIDATORS), { recursive: true });
  await writeFile(VALIDATORS, await generateValidators());
}
