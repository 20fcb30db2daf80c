import { deepEqual, equal, match } from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatIpynb } from "../lib/notebook/format-ipynb.js";
import { createLesson } from "./run/fakes.js";

const MOCHA = join(createRequire(import.meta.url).resolve("mocha/package.json"), "../bin/mocha.js");
const SEIGO = fileURLToPath(new URL("../lib/mocha.js", import.meta.url));

interface Report {
  readonly stats: { readonly passes: number; readonly pending: number; readonly failures: number };
  readonly tests: readonly { readonly title: string; readonly err: Record<string, unknown> }[];
  readonly failures: Report["tests"];
}

describe("mocha --require seigo/mocha", function () {
  this.timeout(120_000);
  let folder: string;
  const write = (name: string, cells: Parameters<typeof createLesson>[0]): void =>
    writeFileSync(join(folder, `${name}.ipynb`), formatIpynb(createLesson(cells, `${name}.md`)));
  const run = (...options: string[]): Promise<{ readonly status: number; readonly report: Report }> =>
    new Promise((resolve) => {
      const args = [
        MOCHA,
        "--no-config",
        "--require",
        SEIGO,
        "--extension",
        "ipynb",
        "--reporter",
        "json",
        "--reporter-option",
        "output=report.json",
        ...options,
        ".",
      ];
      execFile(
        process.execPath,
        args,
        { cwd: folder, env: { ...process.env, SEIGO_LANG: "en" } },
        (error) => {
          const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
          resolve({ status: typeof error?.code === "number" ? error.code : 0, report });
        },
      );
    });

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("compares stored outputs where that is asked for", async () => {
    const lesson = createLesson([["2 + 3"]]);
    const data = { "text/plain": "6" };
    const outputs = [{ output_type: "execute_result", execution_count: 1, data, metadata: {} }] as const;
    const cells = lesson.cells.map((cell) => (cell.kind === "code" ? { ...cell, outputs } : cell));
    writeFileSync(join(folder, "sum.ipynb"), formatIpynb({ ...lesson, cells }));
    equal((await run()).status, 0);
    process.env["SEIGO_COMPARE_OUTPUTS"] = "1";
    try {
      const { status, report } = await run();
      equal(status, 1);
      deepEqual([report.failures[0]?.err["expected"], report.failures[0]?.err["actual"]], ["6", "5"]);
    } finally {
      delete process.env["SEIGO_COMPARE_OUTPUTS"];
    }
  });

  it("runs notebooks side by side in parallel workers, a test for each cell", async () => {
    write("one", [
      ["console.log(1)", "name=first", "text expect\n1"],
      ["const a = 1", "name=quiet silent"],
    ]);
    write("two", [["console.log(2)", "name=other", "text expect\n2"]]);
    const { status, report } = await run("--parallel", "--jobs", "2");
    equal(status, 0);
    deepEqual(
      report.tests.map(({ title }) => title).sort(),
      [
        "ステップ › first",
        "ステップ › quiet",
        "ステップ › other",
        "nothing is left behind",
        "nothing is left behind",
      ].sort(),
    );
  });

  it("fails the cell that differs, with both sides, and skips those below", async () => {
    write("one", [
      ["console.log(1)", "name=first", "text expect\n<n:integer>"],
      ["console.log(2)", "name=second", "text expect\n<n:integer>"],
      ["console.log(3)", "name=third"],
    ]);
    const { status, report } = await run();
    deepEqual([status, report.stats.passes, report.stats.failures, report.stats.pending], [1, 1, 1, 2]);
    const [failure] = report.failures;
    equal(failure?.title, "ステップ › second");
    deepEqual([failure?.err["expected"], failure?.err["actual"]], ["1", "2\n"]);
    match(String(failure?.err["message"]), /<n:integer>/);
    match(String(failure?.err["stack"]), /at second \(one\.ipynb:\d+:1\)/);
  });

  it("runs what stands above a cell that grep picks", async () => {
    write("one", [
      ["const a = 20", "name=first"],
      ["console.log(a + 1)", "name=second", "text expect\n21"],
    ]);
    const { status, report } = await run("--grep", "second");
    deepEqual([status, report.stats.passes, report.tests.length], [0, 1, 1]);
  });

  it("fails a cell that grep picks when one above it is wrong", async () => {
    write("one", [
      ["throw new Error('no')", "name=first"],
      ["1", "name=second"],
    ]);
    const { status, report } = await run("--grep", "second");
    equal(status, 1);
    match(String(report.failures[0]?.err["message"]), /first/);
  });

  it("fails the end when it alone is picked and a cell is wrong", async () => {
    write("one", [["throw new Error('no')", "name=first"]]);
    equal((await run("--grep", "left behind")).status, 1);
  });

  it("tries again from the top", async () => {
    const counter = join(folder, "count");
    writeFileSync(counter, "0");
    write("one", [
      [
        `import * as fs from "node:fs"; const n = Number(fs.readFileSync(${JSON.stringify(counter)}, "utf8")) + 1; fs.writeFileSync(${JSON.stringify(counter)}, String(n));`,
        "name=first",
      ],
      ["console.log(n)", "name=second", "text expect\n2"],
    ]);
    const { status, report } = await run("--retries", "1");
    deepEqual([status, report.stats.passes], [0, 3]);
    equal(readFileSync(counter, "utf8"), "2");
  });

  it("fails when an error comes late, also with grep", async () => {
    write("one", [
      ["void Promise.reject(new Error('late'));", "name=first"],
      ["1", "name=second"],
    ]);
    for (const options of [[], ["--grep", "first"]]) equal((await run(...options)).status, 1);
  });
});
