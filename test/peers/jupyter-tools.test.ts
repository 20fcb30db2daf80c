import { deepEqual, equal } from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readExports, runSeigo, type SandboxProcess, startSandboxProcess } from "../command/start-seigo.js";
import { runShell } from "./aws-cli.js";
import { startVenv, type Venv } from "./venv.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const LESSON = join(ROOT, "notebooks/iam-role.ipynb");
/** A minute for each tool on a busy machine, and pip's time when it is the first to need the environment. */
const LIMIT = 600_000;

interface Executed {
  readonly cells: readonly {
    readonly cell_type: string;
    readonly outputs?: readonly { output_type: string }[];
  }[];
}

describe("Jupyter's tools with seigo env and the stock kernel", function () {
  this.timeout(LIMIT);
  let venv: Venv;
  let folder: string;
  let sandbox: SandboxProcess;
  let env: NodeJS.ProcessEnv;

  before(async () => {
    venv = await startVenv();
    folder = mkdtempSync(join(tmpdir(), "seigo-jupyter-"));
    const kernel = join(folder, "kernels/tslab");
    mkdirSync(kernel, { recursive: true });
    const argv = [
      process.execPath,
      join(ROOT, "node_modules/tslab/bin/tslab"),
      "kernel",
      "--config-path={connection_file}",
    ];
    writeFileSync(
      join(kernel, "kernel.json"),
      JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" }),
    );
    const shell = { PATH: process.env["PATH"], HOME: folder, XDG_RUNTIME_DIR: folder, JUPYTER_PATH: folder };
    sandbox = await startSandboxProcess([], { ...shell, AWS_PROFILE: "work" });
    env = await readExports((await runSeigo(["env"], shell)).stdout, shell);
  });
  after(async () => {
    await sandbox?.end("SIGTERM");
    if (folder) rmSync(folder, { recursive: true });
  });

  const tools = {
    nbconvert: (out: string) =>
      `"${venv.find("jupyter")}" nbconvert --to notebook --execute --output-dir "${folder}" --output "${out}" "${LESSON}"`,
    papermill: (out: string) =>
      `"${venv.find("papermill")}" --no-progress-bar --cwd "${ROOT}" "${LESSON}" "${join(folder, out)}"`,
  };
  for (const [name, format] of Object.entries(tools)) {
    it(`${name} runs the lesson without an error, and the account is as it was`, async () => {
      const out = `${name}.ipynb`;
      const { status, stderr } = await runShell(format(out), env, ROOT, LIMIT);
      equal(status, 0, stderr);
      const { cells } = JSON.parse(readFileSync(join(folder, out), "utf8")) as Executed;
      const outputs = cells.flatMap((cell) => cell.outputs ?? []);
      deepEqual(
        outputs.filter(({ output_type }) => output_type === "error"),
        [],
      );
      equal(outputs.length > 0, true);
      const left = await runShell(
        "/usr/bin/aws iam list-roles; /usr/bin/aws iam list-users --query 'Users[].UserName'",
        env,
      );
      equal(left.stdout.replace(/\s/g, ""), '{"Roles":[]}["admin"]');
    });
  }
});
