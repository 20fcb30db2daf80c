import { deepEqual, equal, match } from "node:assert/strict";
import { tmpdir } from "node:os";
import { startKernel } from "../../../../lib/kernel/client/start-kernel.js";
import type { Kernel } from "../../../../lib/kernel/kernel.js";
import { findKernelspec } from "../../../../lib/kernel/kernelspec/find-kernelspec.js";
import { loadTypeScript } from "../../../../lib/kernel/server/converter/child/typescript.js";
import { TYPESCRIPT_VERSION } from "../../../../lib/kernel/server/diagnostic/typescript-version.js";
import { privateCache } from "../private-cache.js";

describe("nameSyntax()", function () {
  this.timeout(60_000);
  let kernel: Kernel;
  before(async () => {
    const env = { ...process.env, SEIGO_LANG: "ja", XDG_CACHE_HOME: privateCache };
    kernel = await startKernel(await findKernelspec("seigo"), { cwd: tmpdir(), env });
  });
  after(() => kernel.stop());

  const newer: readonly (readonly [source: string, name: string, since: string])[] = [
    ["{ using res = { close() {} }; }", "using", "5.2"],
    ["const a = 1;\nusing res: { a: number } = { a };\nconsole.log(res);", "using", "5.2"],
    ["await using res = null;", "using", "5.2"],
    ["for (using x of []) {}", "using", "5.2"],
    ["function first<T>(list: T[], other: NoInfer<T>): T { return list[0] ?? other }", "NoInfer", "5.4"],
    ["interface Box { get size(): string; set size(value: number) }", "get / set", "5.1"],
    ['import defer * as path from "node:path";', "import defer", "5.9"],
  ];
  for (const [source, name, since] of newer) {
    it(`names the version that ${JSON.stringify(source)} needs`, async () => {
      const { error } = await kernel.execute(source, { timeout: 20_000 });
      match(
        error?.message ?? "",
        new RegExp(`「${name}」には TypeScript ${since} 以降が必要です。.*5\\.0\\.4`),
      );
      deepEqual([error?.name, error?.message.split("\n").length], ["TypeScriptError", 1]);
    });
  }

  const others: readonly string[] = [
    "const using = 1; usin",
    "let x: Infer<string>",
    "const s: string = 1 // using a = 1",
  ];
  for (const source of others) {
    it(`leaves ${JSON.stringify(source)} to TypeScript`, async () => {
      const { error } = await kernel.execute(source, { timeout: 20_000 });
      equal(/TypeScript 5/.test(error?.message ?? ""), false, error?.message);
      equal(error?.name, "TypeScriptError");
    });
  }

  it("knows tslab's TypeScript", () => equal(loadTypeScript().version, TYPESCRIPT_VERSION));
});
