import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The check of the notebooks runs every lesson: 30 s were measured for one on a busy machine. */
const LIMIT = 300_000;
const KNIP = "node_modules/knip/bin/knip.js";

const rows: readonly [title: string, ...argv: string[]][] = [
  ["the notebooks are what the lessons give", "dist/lib/cli.js", "build", "--check"],
  ["biome finds nothing to mend", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  [
    "textlint finds nothing to mend in the Japanese",
    "node_modules/textlint/bin/textlint.js",
    "ja",
    "README.md",
    "lib/starter/template",
  ],
  ["knip finds no file, export or package that nobody uses", KNIP],
  ["knip finds nothing that only tests use", KNIP, "--production", "--exclude", "types"],
];

describe("the repository", function () {
  this.timeout(LIMIT);
  for (const [title, ...argv] of rows) {
    it(title, async () => {
      await runNode(argv);
    });
  }

  it("is not compiled again as long as it does not change", async () => {
    const planned = await runNode(["node_modules/typescript/bin/tsc", "-b", "--dry"]);
    const projects = [...planned.matchAll(/'([^']+)' is up to date/g)].map(([, path = ""]) =>
      relative(ROOT, path),
    );
    assert.deepEqual(
      projects,
      ["lib/tsconfig.json", "test/tsconfig.json"],
      `${planned}\nrun npm run build first`,
    );
  });
});

/** Runs a script of the repository and gives what it printed; its failure carries that too. */
function runNode(argv: readonly string[]): Promise<string> {
  const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, timeout: LIMIT };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, argv, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${argv[0]} ended with status ${error.code}:\n${stdout}${stderr}`));
    });
  });
}
