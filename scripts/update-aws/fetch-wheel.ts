import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { WHEELS_FOLDER } from "../../lib/sandbox/source/download-wheel.js";
import type { PythonPackage } from "../../lib/sandbox/source/python-package.js";
import type { WheelName } from "./pins.js";
import { readWheelName } from "./read-wheel-name.js";
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
