import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunOptions, run } from "./run.js";

/** Locked requirements of programs that tests and measurements hold seigo against: they name the same wheels. */
export const REQUIREMENTS = ["bench/requirements.txt", "test/peers/conformance/requirements.txt"] as const;

/** The texts of these files with these versions of botocore and moto, and nothing else moved but boto3. */
export async function lockRequirements(
  root: string,
  { botocore, moto }: { readonly botocore: string; readonly moto: string },
  { cwd, signal }: RunOptions,
): Promise<Readonly<Record<string, string>>> {
  const folder = join(cwd, "requirements");
  await mkdir(folder, { recursive: true });
  const script = join(root, "scripts/lock-python.sh");
  await run("bash", [script, "--aws", botocore, moto, folder], { cwd, signal });
  const read = async (path: string) =>
    [path, await readFile(join(folder, path.replaceAll("/", "-")), "utf8")] as const;
  return Object.fromEntries(await Promise.all(REQUIREMENTS.map(read)));
}
