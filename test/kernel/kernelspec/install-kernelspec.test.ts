import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import {
  installKernelspec,
  type KernelspecPlace,
} from "../../../lib/kernel/kernelspec/install-kernelspec.js";
import { SeigoError } from "../../../lib/message/error.js";

const CLI = new URL("../../../lib/cli.js", import.meta.url).pathname;

describe("installKernelspec()", function () {
  this.timeout(60_000);
  const root = mkdtempSync(join(tmpdir(), "seigo-install-"));
  after(() => rmSync(root, { recursive: true }));
  const env = { HOME: join(root, "home"), VIRTUAL_ENV: join(root, "venv") };

  const rows: readonly (readonly [
    title: string,
    place: KernelspecPlace,
    env: NodeJS.ProcessEnv,
    folder: string,
  ])[] = [
    ["the user", "user", env, "home/.local/share/jupyter/kernels/tslab"],
    [
      "the user's data folder",
      "user",
      { ...env, JUPYTER_DATA_DIR: join(root, "data") },
      "data/kernels/tslab",
    ],
    ["the active environment", "sys-prefix", env, "venv/share/jupyter/kernels/tslab"],
    ["a folder", { prefix: join(root, "own") }, {}, "own/share/jupyter/kernels/tslab"],
  ];
  for (const [title, place, from, wanted] of rows) {
    if (process.platform === "darwin" && place === "user" && from.JUPYTER_DATA_DIR === undefined) continue;
    it(`installs for ${title}, and again over it`, async () => {
      const folder = join(root, wanted);
      equal(await installKernelspec("tslab", place, from), folder);
      writeFileSync(join(folder, "old"), "");
      equal(await installKernelspec("tslab", place, from), folder);
      deepEqual(readdirSync(folder).sort(), ["kernel.json", "logo-svg.svg"]);
      deepEqual(readdirSync(join(folder, "..")), ["tslab"]);
      const { argv, language } = JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8")) as {
        argv: string[];
        language: string;
      };
      equal(language, "typescript");
      deepEqual([argv[0], argv.at(-1)], [process.execPath, "{connection_file}"]);
      for (const path of argv.slice(0, -1)) equal(isAbsolute(path) && existsSync(path), true, path);
    });
  }

  it("installs what can be started without a search path, as VS Code does", async () => {
    const folder = await installKernelspec("tslab", { prefix: join(root, "code") }, {});
    const spec = await findKernelspec(folder);
    const kernel = await startKernel(spec, { cwd: root, env: { HOME: root } });
    try {
      const { outputs } = await kernel.execute("6 * 7", { timeout: 30_000 });
      deepEqual(
        outputs.map((output) => "data" in output && output.data),
        [{ "text/plain": "42" }],
      );
    } finally {
      await kernel.stop();
    }
  });

  it("refuses a name that is none", async () => {
    await rejects(installKernelspec("../x", "user", env), SeigoError);
  });

  it("refuses when no environment is active", async () => {
    await rejects(installKernelspec("tslab", "sys-prefix", { HOME: root }), SeigoError);
  });

  it("says which place cannot be written", async () => {
    writeFileSync(join(root, "file"), "");
    await rejects(installKernelspec("tslab", { prefix: join(root, "file") }, {}), /file/);
  });

  it("is seigo kernel install", () => {
    const folder = join(root, "line");
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [CLI, "kernel", "install", ...args], {
        encoding: "utf8",
        cwd: root,
        env,
      });
    const kernels = join(folder, "share/jupyter/kernels");
    equal(run("--prefix", "line"), `${join(kernels, "tslab")}\n${join(kernels, "jslab")}\n`);
    deepEqual(
      ["tslab", "jslab"].map((name) => {
        const { language, display_name, argv } = JSON.parse(
          readFileSync(join(kernels, name, "kernel.json"), "utf8"),
        ) as { language: string; display_name: string; argv: string[] };
        return [language, display_name, argv.includes("--js")];
      }),
      [
        ["typescript", "TypeScript", false],
        ["javascript", "JavaScript", true],
      ],
    );
    for (const [args, isNamed] of [
      [["--prefix", "line"], true],
      [["--sys-prefix", "--name", "mine"], false],
      [["--user", "--name", "mine"], false],
    ] as const) {
      const { stderr } = spawnSync(process.execPath, [CLI, "kernel", "install", ...args], {
        encoding: "utf8",
        cwd: root,
        env,
      });
      const line = `export JUPYTER_PATH=${join(folder, "share/jupyter")}\${JUPYTER_PATH:+:$JUPYTER_PATH}\n`;
      equal(stderr.includes(line), isNamed, stderr);
    }
    match(run("--sys-prefix", "--name", "mine"), /venv\/share\/jupyter\/kernels\/mine\n$/);
  });
});
