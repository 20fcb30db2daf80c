import { equal, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

describe("tsc -b", function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-build-"));
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
    for (const path of ["tsconfig.json", "lib/tsconfig.json", "test/tsconfig.json"]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      copyFileSync(join(ROOT, path), join(folder, path));
    }
    for (const name of ["lib", "test"]) writeFileSync(join(folder, name, "a.ts"), "export const a = 1;\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const name of ["lib", "test"]) {
    it(`compiles ${name} anew when dist/${name} is gone, and keeps its notes inside`, async () => {
      const build = () =>
        run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-b"], { cwd: folder });
      await build();
      ok(existsSync(join(folder, "dist", name, ".tsbuildinfo")));
      rmSync(join(folder, "dist", name), { recursive: true });
      await build();
      equal(readFileSync(join(folder, "dist", name, "a.js"), "utf8").split("\n")[0], "export const a = 1;");
    });
  }
});
