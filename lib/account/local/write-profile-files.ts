import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AccessKeyPair } from "../../sandbox/sandbox.js";

/** A private home folder and the shared files in it: absolute paths. */
export interface ProfileFolder {
  readonly home: string;
  readonly config: string;
  readonly credentials: string;
}

/** Makes a home folder in which the profile `default` is the administrator. Only we can read it. */
export async function writeProfileFiles(
  folder: string,
  administrator: AccessKeyPair,
  region: string,
): Promise<ProfileFolder> {
  const home = join(folder, "home");
  const aws = join(home, ".aws");
  await mkdir(aws, { recursive: true, mode: 0o700 });
  const files = { home, config: join(aws, "config"), credentials: join(aws, "credentials") };
  const { accessKeyId, secretAccessKey } = administrator;
  await Promise.all([
    writeSection(files.config, { region, output: "json" }),
    writeSection(files.credentials, {
      aws_access_key_id: accessKeyId,
      aws_secret_access_key: secretAccessKey,
    }),
  ]);
  return files;
}

async function writeSection(path: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  await writeFile(path, `[default]\n${lines.join("")}`, { mode: 0o600, flag: "wx" });
}
