import { deepEqual, equal } from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createEnvironment } from "../../../lib/account/create-environment.js";
import type { LocalAccount } from "../../../lib/account/local/local-account.js";
import { startLocalAccount } from "../../../lib/account/local/start-local-account.js";
import { startSpareKernel, stopSpareKernel } from "../../../lib/kernel/client/spare-kernel.js";
import { writeKernel } from "../../../lib/lab/jupyter/write-kernel.js";
import { formatIpynb } from "../../../lib/notebook/format-ipynb.js";
import type { Output } from "../../../lib/notebook/output.js";
import { readNotebook } from "../../../lib/notebook/read-notebook.js";
import { runNotebook } from "../../../lib/run/run-notebook.js";
import { startVenv, type Venv } from "../../peers/venv.js";
import { createLesson } from "../fakes.js";
import { PLACED_NOTEBOOKS } from "./placed-notebooks.js";
import { sumTree } from "./sum-tree.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const LESSON = join(ROOT, "ja/iam-role.md");
/** Runs a notebook in its own folder and prints the outputs of its code cells. */
const NBCLIENT = `
import json, os, sys
import nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], 4)
folder = {"metadata": {"path": os.path.dirname(sys.argv[1])}}
NotebookClient(notebook, kernel_name="tslab", timeout=300, allow_errors=True, resources=folder).execute()
print(json.dumps([cell.outputs for cell in notebook.cells if cell.cell_type == "code"]))
`;
const LIMITS = { cell: 300_000, notebook: 600_000 };

/** What a cell's reader sees: whether it ended with an error, and its outputs. */
interface Seen {
  readonly isRight: boolean;
  readonly outputs: readonly unknown[];
}

describe("A notebook's verdict and outputs", function () {
  this.timeout(600_000);
  let venv: Venv;
  let folder: string;
  let inside: string;
  let account: LocalAccount;

  before(async () => {
    venv = await startVenv();
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    inside = mkdtempSync(join(ROOT, ".cache/one-verdict-"));
    account = await startLocalAccount({ waits: "moved" });
  });
  after(async () => {
    stopSpareKernel();
    await account?.stop();
    for (const path of [folder, inside]) rmSync(path, { recursive: true, force: true });
  });

  /** Each way has converted cells of its own: none sees what another has found. */
  const createBase = (way: string): NodeJS.ProcessEnv => ({
    ...process.env,
    XDG_CACHE_HOME: join(folder, way),
    SEIGO_LANG: "en",
  });

  const run = async (path: string, way: string): Promise<readonly Seen[]> => {
    // As the command does it: it is told only later where the notebook is.
    if (way === "run") startSpareKernel(createBase(way));
    const { cells, failure } = await runNotebook(await readNotebook(path), {
      startAccount: () => startLocalAccount({ waits: "moved" }),
      createEnvironment: (own) => createEnvironment(createBase(way), own),
      limits: LIMITS,
      kernel: "seigo",
      keepGoing: true,
    });
    equal(failure, undefined);
    return cells.map(({ outputs, error }) => describeCell(outputs, error === undefined));
  };

  const runByClient = async (path: string): Promise<readonly Seen[]> => {
    const kernels = await writeKernel(folder, "seigo");
    const env = {
      ...createEnvironment(createBase("client"), account),
      JUPYTER_PATH: kernels,
      JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    };
    const args = ["-c", NBCLIENT, path];
    const { stdout } = await promisify(execFile)(venv.python, args, { env, maxBuffer: 100_000_000 });
    const cells = JSON.parse(stdout) as readonly (readonly Output[])[];
    return cells.map((outputs) =>
      describeCell(
        outputs,
        outputs.every(({ output_type }) => output_type !== "error"),
      ),
    );
  };

  const check = async (project: string, wrong: number): Promise<void> => {
    const notebook = join(project, "lessons/ja/notebook.ipynb");
    const copy = join(folder, "copy", `${Math.random()}`);
    cpSync(project, copy, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    const before = sumTree(project);
    const here = await run(notebook, "run");
    equal(sumTree(project), before);
    const copied = await run(join(copy, "lessons/ja/notebook.ipynb"), "copied");
    const client = await runByClient(notebook);
    deepEqual(hideFolder(here, project), hideFolder(client, project));
    deepEqual(hideFolder(copied, copy), hideFolder(client, project));
    equal(here.filter(({ isRight }) => !isRight).length, wrong);
  };

  for (const [index, { title, files, link, cells, wrong = 0, ...row }] of PLACED_NOTEBOOKS.entries()) {
    it(`are the same by seigo run, by nbclient and in a copied folder: ${title}`, async () => {
      const project = join(row.inside === "repository" ? inside : folder, `project-${index}`);
      const notebook = formatIpynb(createLesson(cells.map((cell) => [cell])));
      for (const [path, text] of Object.entries({ ...files, "lessons/ja/notebook.ipynb": notebook })) {
        mkdirSync(dirname(join(project, path)), { recursive: true });
        writeFileSync(join(project, path), text);
      }
      link?.(project);
      await check(project, wrong);
    });
  }

  it("are the same by seigo run, by nbclient and in a copied folder: the lesson", async () => {
    const project = join(inside, "lesson");
    mkdirSync(join(project, "lessons/ja"), { recursive: true });
    const notebook = formatIpynb(await readNotebook(LESSON));
    writeFileSync(join(project, "lessons/ja/notebook.ipynb"), notebook);
    await check(project, 0);
  });
});

/** How a text was cut into messages is a matter of time. nbformat's texts are one or many. */
function describeCell(outputs: readonly Output[], isRight: boolean): Seen {
  const joined: Record<string, unknown>[] = [];
  for (const output of outputs) {
    const { name, text, ...rest } = output as { name?: string; text?: string | readonly string[] };
    const last = joined.at(-1);
    if (text === undefined) joined.push({ ...output });
    else if (last !== undefined && last["name"] === name)
      last["text"] = `${last["text"]}${[text].flat().join("")}`;
    else joined.push({ ...rest, name, text: [text].flat().join("") });
  }
  return { isRight, outputs: joined };
}

/** Without the folder's name, and what AWS and the SDK make anew each time. */
function hideFolder(cells: readonly Seen[], folder: string): unknown {
  const text = JSON.stringify(cells, (name, value: unknown) =>
    name === "text/plain" && Array.isArray(value) ? value.join("") : value,
  );
  return JSON.parse(
    text
      .replaceAll(folder, "")
      .replace(/\b(?:AKIA|ASIA|AIDA|AROA|ANPA)[A-Z0-9]{16,17}\b/g, "ID")
      .replace(/\b\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, "DATE")
      .replace(/\baws-sdk-js-\d+/g, "SESSION")
      .replace(/\b\d{12}\b/g, "ACCOUNT"),
  );
}
