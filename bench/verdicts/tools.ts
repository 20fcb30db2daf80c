import { fileURLToPath } from "node:url";
import type { Venv } from "../../test/peers/venv.js";

/** What a tool is given: a notebook, where the executed one goes, and the kernel as `seigo run` wants it named. */
interface ToolFiles {
  readonly input: string;
  readonly output: string;
  readonly kernel: string;
}

/** A program that runs a notebook: its command, and the file that it writes the executed notebook to. */
export interface Tool {
  readonly name: string;
  command(files: ToolFiles): readonly string[];
}

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
/** Seconds a cell may take: the endless loop ends by it. */
const LIMIT = 10;

/** Runs a notebook with nbclient alone and always writes what became of it. */
const NBCLIENT = `
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
try:
    NotebookClient(notebook, timeout=${LIMIT}, kernel_name="tslab").execute()
finally:
    nbformat.write(notebook, sys.argv[2])
`;

/** The tools, ours last. */
export function listTools(venv: Venv): readonly Tool[] {
  const limit = `--ExecutePreprocessor.timeout=${LIMIT}`;
  return [
    { name: "nbclient", command: ({ input, output }) => [venv.python, "-c", NBCLIENT, input, output] },
    {
      name: "nbconvert",
      command: ({ input, output }) => [
        venv.find("jupyter"),
        "nbconvert",
        "--to",
        "notebook",
        "--execute",
        limit,
        "--output",
        output,
        input,
      ],
    },
    {
      name: "papermill",
      command: ({ input, output }) => [
        venv.find("papermill"),
        "--no-progress-bar",
        "--execution-timeout",
        String(LIMIT),
        input,
        output,
      ],
    },
    {
      name: "nbmake",
      command: ({ input }) => [
        venv.find("pytest"),
        "-q",
        "-p",
        "no:cacheprovider",
        "--nbmake",
        "--overwrite",
        `--nbmake-timeout=${LIMIT}`,
        input,
      ],
    },
    {
      name: "nbval",
      command: ({ input }) => [
        venv.find("pytest"),
        "-q",
        "-p",
        "no:cacheprovider",
        "--nbval-lax",
        `--nbval-cell-timeout=${LIMIT}`,
        input,
      ],
    },
    {
      name: "seigo run",
      command: ({ input, output, kernel }) => [
        process.execPath,
        CLI,
        "run",
        "--kernel",
        kernel,
        "--timeout",
        String(LIMIT),
        "--out",
        `${output}.d`,
        input,
      ],
    },
  ];
}
