import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { downloadWheel } from "./download-wheel.js";
import type { PythonPackage } from "./python-package.js";

const MAX_BYTES = 64 * 1024 * 1024;
const READ_MEMBER =
  "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))";

const LIST_MEMBERS = "import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))";

/** The paths of all files of a pinned Python package. */
export async function listPackageMembers(source: PythonPackage): Promise<readonly string[]> {
  const argv = ["-c", LIST_MEMBERS, await downloadWheel(source)];
  const { stdout } = await promisify(execFile)("python3", argv, { maxBuffer: MAX_BYTES });
  return stdout.trimEnd().split("\n");
}

/** The bytes of one file of a pinned Python package. */
export async function readPackageMember(source: PythonPackage, path: string): Promise<Buffer> {
  const wheel = await downloadWheel(source);
  const { stdout } = await promisify(execFile)("python3", ["-c", READ_MEMBER, wheel, path], {
    encoding: "buffer",
    maxBuffer: MAX_BYTES,
  });
  return stdout;
}
