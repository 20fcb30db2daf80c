import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatOperations } from "../../lib/sandbox/service/generate-operations.js";
import { run } from "../update-aws/run.js";
import { writeFiles } from "../update-aws/write-files.js";
import type { NewOperation } from "./find-new-operation.js";
import { addExample, formatOperation, formatTest, formatWorldTest } from "./format-files.js";
import { formatInput } from "./format-input.js";
import { readTypes } from "./read-types.js";

const EXAMPLES = "test/peers/conformance/example-calls.ts";

/**
 * Writes the files of an operation below a folder, and gives their paths. Throws, and leaves everything as it was, when
 * one of its own files is there already.
 */
export async function createOperation(
  root: string,
  operation: NewOperation,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { service, name, file } = operation;
  const [own, test] = [
    `lib/sandbox/${service}/operation/${file}.ts`,
    `test/sandbox/${service}/operation/${file}.test.ts`,
  ];
  for (const path of [own, test]) {
    if (!existsSync(join(root, path))) continue;
    throw new Error(
      `Cannot make ${service}:${name}: ${path} is there, and would be written over. Move it away.`,
    );
  }
  const types = await readTypes(root, service, name);
  const input = formatInput(operation.model);
  const hasWorld = existsSync(join(root, `test/sandbox/${service}/${service}-world.ts`));
  const texts = {
    [own]: formatOperation(operation, types),
    [test]: hasWorld ? formatWorldTest(operation, input) : formatTest(operation, input),
    [EXAMPLES]: addExample(await readFile(join(root, EXAMPLES), "utf8"), operation, input),
  };
  await mkdir(dirname(join(root, test)), { recursive: true });
  await writeFiles(root, texts, signal);
  const table = `lib/sandbox/${service}/generated/operations.ts`;
  await writeFiles(root, { [table]: await formatOperations(service) }, signal);
  const biome = ["node_modules/@biomejs/biome/bin/biome", "check", "--write", ...Object.keys(texts)];
  await run(process.execPath, biome, { cwd: root, signal });
  return [own, test, table, EXAMPLES];
}
