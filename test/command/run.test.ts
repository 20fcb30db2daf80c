import { deepEqual, doesNotMatch, equal, match, ok, rejects } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCommandLine } from "../../lib/command/read-command-line.js";
import { SeigoError } from "../../lib/message/error.js";
import { setLanguage } from "../../lib/message/message.js";
import { isRunning } from "../../lib/process/is-running.js";
import { createTerminal, type FakeTerminal } from "./create-terminal.js";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
const LESSON = readFileSync(new URL("../../../ja/iam-role.md", import.meta.url), "utf8");
/** A text of the administrator's key file is known only to the account, so a test looks for its shape. */
const KEY_ID = /AKIA[A-Z2-7]{8}/;

const code = (text: string, words = "", expectation = ""): string =>
  `\`\`\`ts ${words}\n${text}\n\`\`\`\n\n${expectation === "" ? "" : `\`\`\`${expectation}\n\`\`\`\n\n`}`;

describe("seigo run", function () {
  this.timeout(300_000);
  let folder: string;
  const write = (name: string, ...cells: string[]): void =>
    writeFileSync(join(folder, name), `# ${name}\n\n## ステップ\n\n${cells.join("")}`);
  const run = async (...args: string[]): Promise<FakeTerminal> => {
    const terminal = createTerminal({ cwd: folder });
    await readCommandLine(["run", ...args], "0.0.0", terminal);
    return terminal;
  };

  before(() => setLanguage("en"));
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("ends with 0, keeps the folder clean, and hides secrets in notebooks and reports", async () => {
    write(
      "right.md",
      code(
        'import { readFileSync, writeFileSync } from "node:fs";\nwriteFileSync("written.txt", "x");',
        "name=files silent",
      ),
      code('console.log(readFileSync(process.env.AWS_SHARED_CREDENTIALS_FILE!, "utf8"));', "name=leak"),
      code(
        'console.log(encodeURIComponent(readFileSync(process.env.AWS_SHARED_CREDENTIALS_FILE!, "utf8").slice(0, 90)));',
        "name=part",
      ),
    );
    const { status, shown } = await run("right.md", "--out", "out", "--report", "json=reports/r.json");
    equal(status(), 0, shown.out);
    deepEqual(readdirSync(folder).sort(), ["out", "reports", "right.md"]);
    const texts = [
      readFileSync(join(folder, "out/right.ipynb"), "utf8"),
      readFileSync(join(folder, "reports/r.json"), "utf8"),
      shown.out,
      shown.err,
    ];
    for (const text of texts) doesNotMatch(text, KEY_ID);
    for (const text of texts.slice(0, 2)) match(text, /aws_secret_access_key = xxxxxxxx/);
    const report = JSON.parse(texts[1] ?? "") as { readonly right: boolean };
    equal(report.right, true);
  });

  it("tells a wrong cell, a dead kernel and a time-out apart", async () => {
    write("dead.md", code("process.exit(1)", "name=dead"));
    write("slow.md", code("while (true) {}", "name=slow"));
    write("wrong.md", code("console.log(1)", "name=wrong", "text expect\n<:boolean>"));
    equal((await run("wrong.md")).status(), 1);
    equal((await run("slow.md", "--timeout", "0.5")).status(), 124);
    const { status, shown } = await run("dead.md", "wrong.md", "--bail", "--jobs", "1");
    equal(status(), 138);
    match(shown.out, /not run +wrong/);
  });

  it("compares stored outputs where that is asked for, and says so where it is not", async () => {
    const output = {
      output_type: "execute_result",
      execution_count: 1,
      data: { "text/plain": "6" },
      metadata: {},
    };
    const cell = {
      cell_type: "code",
      execution_count: 1,
      id: "sum",
      metadata: {},
      outputs: [output],
      source: "2 + 3",
    };
    const kernelspec = { display_name: "TypeScript", language: "typescript", name: "tslab" };
    const notebook = { cells: [cell], metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
    writeFileSync(join(folder, "sum.ipynb"), JSON.stringify(notebook));
    const unasked = await run("sum.ipynb");
    equal(unasked.status(), 0);
    match(unasked.shown.out, /1 stored outputs were not compared/);
    const asked = await run("sum.ipynb", "--compare-outputs", "--report", "json=r.json");
    equal(asked.status(), 1);
    match(asked.shown.out, /6 +≠ 5/);
    const report = readFileSync(join(folder, "r.json"), "utf8");
    match(report, /"stored": \{\s+"reason": null,\s+"compared": 1,\s+"left": 0/);
    writeFileSync(join(folder, "own.cfg"), "regex: [56]\nreplace: N\n");
    equal((await run("sum.ipynb", "--compare-outputs", "--sanitize", "own.cfg")).status(), 0);
    await rejects(run("sum.ipynb", "--sanitize", "own.cfg"), SeigoError);
    await rejects(run("sum.ipynb", "--compare-outputs", "--sanitize", "none.cfg"), SeigoError);
  });

  it("ends with 5 when nothing ran", async () => {
    write("prose.md", "nothing");
    equal((await run("prose.md")).status(), 5);
  });

  const misuses: [string, string[]][] = [
    ["a path that is not there", ["missing.md"]],
    ["a report that there is not", ["--report", "pdf=x"]],
    ["a report without a file", ["--report", "json"]],
    ["a limit that is no number", ["--timeout", "soon"]],
    ["a limit of nothing", ["--notebook-timeout", "0"]],
    ["half a job", ["--jobs", "1.5"]],
    ["an unknown option", ["--fast"]],
  ];
  for (const [what, args] of misuses) {
    it(`refuses ${what} with 2`, () =>
      rejects(run(...args), (error) => error instanceof SeigoError && error.exitStatus === 2));
  }

  it("says that a kernel is not there, and ends with 1", async () => {
    write("a.md", code("1"));
    const { status, shown } = await run("a.md", "--kernel", "no-such-kernel");
    equal(status(), 1);
    match(shown.out, /no-such-kernel/);
  });

  it("leaves the account running until it is interrupted", async () => {
    write("a.md", code("console.log(1)", "name=one"));
    const terminal = createTerminal({ cwd: folder });
    let answer: Promise<Response> | undefined;
    terminal.onWrite = () => {
      const url = /export AWS_ENDPOINT_URL=(\S+)/.exec(terminal.shown.out)?.[1];
      if (url === undefined || !terminal.shown.out.includes("Ctrl-C")) return;
      answer ??= fetch(`${url}/?Action=GetCallerIdentity&Version=2011-06-15`).finally(() =>
        terminal.interrupt(),
      );
    };
    await readCommandLine(["run", "a.md", "--keep"], "0.0.0", terminal);
    equal((await answer)?.status, 403);
    equal(terminal.status(), 0);
    const url = /export AWS_ENDPOINT_URL=(\S+)/.exec(terminal.shown.out)?.[1] ?? "";
    await rejects(fetch(url));
  });

  it("names cell, hole, expected and actual of expectations changed by hand", async () => {
    const changes: [string, string][] = [
      [
        '"UserName": "testuser",\n        "UserId": "<userId:AIDA>"',
        '"UserName": "another",\n        "UserId": "<userId:AIDA>"',
      ],
      ['"PolicyId": "<policyId:ANPA>"', '"PolicyId": "<policyId:AROA>"'],
      [
        "text expect error=UnauthorizedOperation operation=DescribeVpcs",
        "text expect error=AccessDenied operation=DescribeVpcs",
      ],
      ["```ts name=find-user-arn", "```ts name=find-user-arn silent"],
    ];
    let text = changes.reduce((current, [from, to]) => {
      ok(current.includes(from), from);
      return current.replace(from, to);
    }, LESSON);
    text = text.replace(/(show\(testuser\);\n```\n\n)```json expect\n[\s\S]*?```\n/, "$1");
    writeFileSync(join(folder, "lesson.md"), text);
    const { status, shown } = await run("lesson.md", "--keep-going");
    equal(status(), 1);
    const patterns = [
      /wrong lesson\.md:\d+ .*› create-user\n/,
      /● User\.UserName\n.*\n {2}expected: "another"\n {2}actual: "testuser"/,
      /wrong lesson\.md:\d+ .*› create-policy\n/,
      /● Policy\.PolicyId, hole <policyId:AROA>\n.*\n {2}expected: .*\n {2}actual: "ANPA/,
      /wrong lesson\.md:\d+ .*› role-describe-vpcs\n/,
      /expected: AccessDenied\n {2}actual: UnauthorizedOperation/,
      /wrong lesson\.md:\d+ .*› find-user-arn\n/,
      /expected: \(nothing\)\n {2}actual: \{/,
      /wrong 4/,
    ];
    for (const pattern of patterns) match(shown.out, pattern);
  });

  it("stops at Ctrl-C, tidies up and ends with 130", async () => {
    write(
      "a.md",
      // In hexadecimal: a run shows the notebook's own folder for its private copy.
      code(
        'const [cwd, home] = [process.cwd(), process.env.HOME!].map((path) => Buffer.from(path).toString("hex"));',
        "name=folders silent",
      ),
      code("console.log(process.pid, cwd, home)", "name=who"),
      code("await new Promise(() => setInterval(() => {}, 1000))", "name=endless"),
    );
    const child = spawn(process.execPath, [CLI, "run", "a.md", "--report", "json=r.json"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (!err.includes("who") && `${err}${text}`.includes("who")) child.kill("SIGINT");
      err += text;
    });
    const [status] = (await once(child, "exit")) as [number | null];
    equal(status, 130, err);
    const report = JSON.parse(readFileSync(join(folder, "r.json"), "utf8")) as {
      readonly notebooks: readonly {
        readonly cells: readonly { readonly outputs: readonly { readonly text: string }[] }[];
      }[];
    };
    const [pid = "", ...hex] = (report.notebooks[0]?.cells[1]?.outputs[0]?.text ?? "").trim().split(" ");
    const folders = hex.map((path) => Buffer.from(path, "hex").toString());
    ok(Number(pid) > 0 && folders.length === 2 && !folders.includes(folder));
    ok(!isRunning(Number(pid)));
    for (const path of folders) await rejects(async () => readdirSync(path));
  });
});
