import { gunzipSync } from "node:zlib";
import type { PythonPackage } from "./python-package.js";
import { readPackageMember } from "./read-package-member.js";

/** One gzipped JSON file of a pinned Python package. */
export async function readPackageFile(source: PythonPackage, path: string): Promise<unknown> {
  return JSON.parse(gunzipSync(await readPackageMember(source, path)).toString("utf8"));
}
