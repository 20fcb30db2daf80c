import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The check of the notebooks runs every lesson: 30 s were measured for one on a busy machine. */
const LIMIT = 300_000;

const rows: readonly [title: string, ...argv: string[]][] = [
  ["the notebooks are what the lessons give", "dist/lib/cli.js", "build", "--check"],
  ["biome finds nothing to mend", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  [
    "textlint finds nothing to mend in the Japanese",
    "node_modules/textlint/bin/textlint.js",
    "ja",
    "README.md",
  ],
];

describe("the repository", function () {
  this.timeout(LIMIT);
  for (const [title, ...argv] of rows) {
    it(title, async () => {
      await runNode(argv);
    });
  }
});

/** Runs a script of the repository; its failure carries what it printed. */
function runNode(argv: readonly string[]): Promise<void> {
  const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, timeout: LIMIT };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, argv, options, (error, stdout, stderr) => {
      if (error === null) resolve();
      else reject(new Error(`${argv[0]} ended with status ${error.code}:\n${stdout}${stderr}`));
    });
  });
}
