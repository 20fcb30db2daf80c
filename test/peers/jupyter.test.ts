import { deepEqual, equal, match } from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readExports, runSeigo, type SandboxProcess, startSandboxProcess } from "../command/start-seigo.js";
import { runShell } from "./aws-cli.js";
import { writeStockKernel } from "./stock-kernel.js";
import { startVenv, type Venv } from "./venv.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const LESSON = join(ROOT, "notebooks/iam-role.ipynb");

/** The part of an executed notebook that is looked at. */
interface Executed {
  readonly cells: readonly {
    readonly id: string;
    readonly cell_type: string;
    readonly outputs?: readonly {
      readonly output_type: string;
      readonly text?: string | readonly string[];
    }[];
  }[];
}

describe("Jupyter's tools with the stock kernel and the variables of seigo env", function () {
  this.timeout(600_000);
  let venv: Venv;
  let folder: string;
  let lesson: Executed;
  let sandbox: SandboxProcess;
  let env: NodeJS.ProcessEnv;

  before(async () => {
    venv = await startVenv();
    folder = await mkdtemp(join(tmpdir(), "seigo-peers-"));
    lesson = JSON.parse(await readFile(LESSON, "utf8")) as Executed;
    // Without the stored outputs, so that what is found afterwards was shown now.
    const cells = lesson.cells.map((cell) =>
      cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell,
    );
    await writeFile(join(folder, "lesson.ipynb"), JSON.stringify({ ...lesson, cells }));
    await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const shell = { PATH: process.env["PATH"], HOME: folder, XDG_RUNTIME_DIR: folder };
    sandbox = await startSandboxProcess([], { ...shell, AWS_PROFILE: "work" });
    const exports = await readExports((await runSeigo(["env"], shell)).stdout, shell);
    env = { ...exports, JUPYTER_PATH: await writeStockKernel(folder) };
  });
  after(async () => {
    await sandbox?.end("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  });

  const run = (program: string, args: readonly string[]) =>
    new Promise<{ status: number | string | null | undefined; stderr: string }>((resolve) => {
      const child = execFile(venv.find(program), args, { cwd: folder, env }, (error, _, stderr) =>
        resolve({ status: error === null ? child.exitCode : error.code, stderr }),
      );
    });
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8")) as Executed;
  const show = ({ outputs = [] }: Executed["cells"][number]) =>
    outputs.flatMap(({ text = [] }) => text).join("");

  const tools = [
    ["nbconvert --execute", "jupyter", "nbconvert --to notebook --execute --output executed.ipynb"],
    ["papermill", "papermill", "--no-progress-bar"],
  ] as const;
  for (const [name, program, options] of tools) {
    it(`${name} runs every cell of the lesson without an error, and shows both refusals`, async () => {
      const output = program === "papermill" ? ["executed.ipynb"] : [];
      await rm(join(folder, "executed.ipynb"), { force: true });
      const { status, stderr } = await run(program, [...options.split(" "), "lesson.ipynb", ...output]);
      equal(status, 0, stderr);
      const code = (await read("executed.ipynb")).cells.filter(({ cell_type }) => cell_type === "code");
      // The stock kernel tells no execution counts: a cell has run when it shows something where the lesson does.
      const shown = (cells: Executed["cells"]) =>
        cells.filter((cell) => show(cell) !== "").map(({ id }) => id);
      deepEqual(shown(code), shown(lesson.cells));
      equal(shown(code).at(-1), "confirm-profiles");
      for (const { id, outputs = [] } of code) {
        deepEqual(
          outputs.filter((shown) => shown.output_type === "error"),
          [],
          id,
        );
      }
      for (const [id, operation] of [
        ["user-describe-instance-types", "DescribeInstanceTypes"],
        ["role-describe-vpcs", "DescribeVpcs"],
      ]) {
        const text = code
          .filter((cell) => cell.id === id)
          .map(show)
          .join("");
        match(
          text,
          new RegExp(
            `^An error occurred \\(UnauthorizedOperation\\) when calling the ${operation} operation: `,
          ),
        );
      }
      const left = await runShell(
        "/usr/bin/aws iam list-roles; /usr/bin/aws iam list-users --query 'Users[].UserName'",
        env,
      );
      equal(left.stdout.replace(/\s/g, ""), '{"Roles":[]}["admin"]');
    });
  }
});
