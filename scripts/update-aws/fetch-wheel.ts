import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { WHEELS_FOLDER } from "../../lib/sandbox/source/download-wheel.js";
import type { PythonPackage } from "../../lib/sandbox/source/python-package.js";
import type { WheelName } from "./pins.js";
import { run } from "./run.js";

const PIP = ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"];

/** A wheel with its hash, put where the generators look: of that version, or the newest that pip would install. */
export async function fetchWheel(
  name: WheelName,
  version: string | undefined,
  signal: AbortSignal,
): Promise<PythonPackage> {
  await mkdir(WHEELS_FOLDER, { recursive: true });
  const folder = await mkdtemp(join(WHEELS_FOLDER, "new-"));
  try {
    const requirement = version === undefined ? name : `${name}==${version}`;
    await run("python3", [...PIP, "-d", folder, requirement], { cwd: folder, signal });
    const [file = ""] = await readdir(folder);
    const found = readWheelName(name, file);
    const sha256 = createHash("sha256")
      .update(await readFile(join(folder, file)))
      .digest("hex");
    await rename(join(folder, file), join(WHEELS_FOLDER, file));
    return { name, version: found, sha256 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The version in a wheel's file name. Throws when the file is not one for every Python 3, as the pins suppose. */
export function readWheelName(name: WheelName, file: string): string {
  const version = new RegExp(`^${name}-(\\d+\\.\\d+\\.\\d+)-py3-none-any\\.whl$`).exec(file)?.[1];
  if (version === undefined) {
    throw new Error(
      `Cannot use ${file || "no wheel"}: ${name}-X.Y.Z-py3-none-any.whl is wanted. ` +
        "If its tag has changed, `pythonTag` in python-package.ts is the place to say so.",
    );
  }
  return version;
}
