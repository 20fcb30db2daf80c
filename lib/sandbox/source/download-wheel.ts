import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { SeigoError } from "../../message/error.js";
import type { PythonPackage } from "./python-package.js";

/** Where wheels are kept, with a slash at its end. */
export const WHEELS_FOLDER = fileURLToPath(new URL("../../../../.cache/wheels/", import.meta.url));

/** The path of a package's wheel: downloaded with pip unless it is in `.cache/` already, and the pinned one or none. */
export async function downloadWheel(source: PythonPackage): Promise<string> {
  const values = { name: source.name, version: source.version };
  const path = `${WHEELS_FOLDER}${source.name}-${source.version}-${source.pythonTag ?? "py3"}-none-any.whl`;
  if (!existsSync(path)) {
    await mkdir(WHEELS_FOLDER, { recursive: true });
    const requirement = `${source.name}==${source.version}`;
    const pip = [
      "-m",
      "pip",
      "download",
      "--quiet",
      "--no-deps",
      "--only-binary",
      ":all:",
      "-d",
      WHEELS_FOLDER,
    ];
    await promisify(execFile)("python3", [...pip, requirement]).catch((cause: unknown) => {
      throw new SeigoError("Cannot download the Python package {name} {version} with pip.", {
        values,
        next: "Check that python3 has pip and that PyPI can be reached.",
        cause,
      });
    });
  }
  const sha256 = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  if (sha256 !== source.sha256) {
    throw new SeigoError(
      "Cannot use the wheel of {name} {version}: its SHA-256 is {actual}, not {expected}.",
      {
        values: { ...values, actual: sha256, expected: source.sha256 },
        next: "Delete .cache/wheels and try again.",
      },
    );
  }
  return path;
}
