import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseOptions, type ICruiseResult, type IViolation } from "dependency-cruiser";
import readOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { readNotebook } from "../../lib/notebook/read-notebook.js";
import { findLoads } from "./find-loads.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CONFIGURATION = join(ROOT, ".dependency-cruiser.mjs");
/** All of lib/ takes 5 s, and 20 s were measured on a busy machine. */
const LIMIT = 120_000;

/** A file that breaks a rule, what it imports, and files that import something in their turn. */
interface Row {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
  readonly others?: Readonly<Record<string, string>>;
}

const rows: readonly Row[] = [
  { rule: "cli-knows-only-commands", file: "lib/cli.ts", imports: "./run/run-notebook.js" },
  { rule: "index-knows-only-lesson", file: "lib/index.ts", imports: "./account/account.js" },
  { rule: "mocha-knows-no-command", file: "lib/mocha.ts", imports: "./command/run.js" },
  { rule: "programs-know-only-the-sandbox", file: "lib/sandbox.ts", imports: "./account/open-account.js" },
  { rule: "command-knows-no-door", file: "lib/command/run.ts", imports: "../mocha.js" },
  { rule: "run-knows-no-report", file: "lib/run/result.ts", imports: "../report/reports.js" },
  { rule: "lab-knows-no-run", file: "lib/lab/start-lab.ts", imports: "../run/result.js" },
  { rule: "report-knows-only-results", file: "lib/report/reports.ts", imports: "../kernel/kernel.js" },
  {
    rule: "notebook-knows-only-expectations",
    file: "lib/notebook/notebook.ts",
    imports: "../process/run.js",
  },
  {
    rule: "expectation-knows-only-messages",
    file: "lib/expectation/json/parse.ts",
    imports: "../../run/x.js",
  },
  { rule: "kernel-knows-no-account", file: "lib/kernel/kernel.ts", imports: "../account/account.js" },
  { rule: "account-knows-no-kernel", file: "lib/account/account.ts", imports: "../kernel/kernel.js" },
  { rule: "sandbox-knows-no-notebook", file: "lib/sandbox/sandbox.ts", imports: "../notebook/notebook.js" },
  { rule: "sandbox-knows-no-notebook", file: "lib/sandbox/iam/x.ts", imports: "../../command/env.js" },
  { rule: "lesson-knows-only-messages", file: "lib/lesson/show.ts", imports: "../expectation/parse-hole.js" },
  { rule: "starter-knows-no-run", file: "lib/starter/create-project.ts", imports: "../run/result.js" },
  { rule: "file-knows-only-messages", file: "lib/file/write-new.ts", imports: "../process/watchdog.js" },
  { rule: "process-knows-only-messages", file: "lib/process/watchdog.ts", imports: "../kernel/kernel.js" },
  { rule: "message-knows-nothing", file: "lib/message/message.ts", imports: "../process/watchdog.js" },
  { rule: "nobody-knows-cli", file: "lib/command/run.ts", imports: "../cli.js" },
  { rule: "sandbox-stands-behind-account", file: "lib/command/run.ts", imports: "../sandbox/store/clock.js" },
  { rule: "sandbox-stands-behind-account", file: "lib/mocha.ts", imports: "./sandbox.js" },
  {
    rule: "sandbox-is-known-by-its-doors",
    file: "lib/account/local/x.ts",
    imports: "../../sandbox/iam/service.js",
  },
  { rule: "sandbox-is-known-by-its-doors", file: "lib/account/x.ts", imports: "../sandbox/services.js" },
  { rule: "sandbox-is-known-by-its-doors", file: "lib/sandbox.ts", imports: "./sandbox/store/clock.js" },
  { rule: "lib-is-known-by-its-files", file: "lib/notebook/x.ts", imports: "seigo/sandbox" },
  { rule: "lib-is-known-by-its-files", file: "lib/notebook/x.ts", imports: "seigo" },
  { rule: "lib-is-known-by-its-files", file: "lib/notebook/x.ts", imports: "../../dist/lib/sandbox.js" },
  {
    rule: "lib-is-known-by-its-files",
    file: "lib/sandbox/iam/x.ts",
    imports: "../../../test/sandbox/world.js",
  },
  { rule: "notebook-starts-nothing", file: "lib/notebook/notebook.ts", imports: "node:child_process" },
  { rule: "notebook-starts-nothing", file: "lib/report/reports.ts", imports: "worker_threads" },
  { rule: "console-and-process-are-globals", file: "lib/run/result.ts", imports: "node:process" },
  { rule: "console-and-process-are-globals", file: "lib/run/result.ts", imports: "node:tty" },
  {
    rule: "policy-knows-no-service",
    file: "lib/sandbox/policy/authorize.ts",
    imports: "../iam/create-user.js",
  },
  { rule: "policy-knows-no-service", file: "lib/sandbox/policy/x/y.ts", imports: "../../ec2/kind/kinds.js" },
  {
    rule: "services-are-known-to-their-list",
    file: "lib/sandbox/protocol/x.ts",
    imports: "../sts/sts-error.js",
  },
  {
    rule: "services-are-known-to-their-list",
    file: "lib/sandbox/x.ts",
    imports: "./ec2/given/open-region.js",
  },
  {
    rule: "services-are-known-to-their-list",
    file: "lib/sandbox/service/x.ts",
    imports: "../iam/service.js",
  },
  {
    rule: "list-knows-only-services",
    file: "lib/sandbox/services.ts",
    imports: "./ec2/given/open-region.js",
  },
  { rule: "list-is-known-to-starters", file: "lib/sandbox/policy/x.ts", imports: "../services.js" },
  { rule: "list-is-known-to-starters", file: "lib/sandbox/store/x.ts", imports: "../services.js" },
  { rule: "list-is-known-to-starters", file: "lib/sandbox/protocol/x/y.ts", imports: "../../services.js" },
  { rule: "list-is-known-to-starters", file: "lib/sandbox/iam/x.ts", imports: "../services.js" },
  {
    rule: "service-knows-no-other-service",
    file: "lib/sandbox/sts/operation/x.ts",
    imports: "../../iam/y.js",
  },
  { rule: "service-knows-no-controlling-side", file: "lib/sandbox/ec2/x.ts", imports: "../control/route.js" },
  {
    rule: "evaluator-stands-behind-policy",
    file: "lib/sandbox/policy/authorize.ts",
    imports: "@cloud-copilot/iam-simulate",
  },
  {
    rule: "cell-imports-what-readers-have",
    file: "notebooks/iam-role.ipynb/1.ts",
    imports: "../../lib/sandbox/start-sandbox.js",
  },
  { rule: "cell-imports-what-readers-have", file: "ja/iam-role.md/1.ts", imports: "seigo/sandbox" },
  { rule: "cell-imports-what-readers-have", file: "ja/iam-role.md/1.ts", imports: "lodash" },
  {
    rule: "no-circles-of-files",
    file: "lib/run/a.ts",
    imports: "./b.js",
    others: { "lib/run/b.ts": "./a.js" },
  },
  {
    rule: "no-circles-of-folders",
    file: "lib/run/a/one.ts",
    imports: "../b/one.js",
    others: { "lib/run/b/two.ts": "../a/two.js" },
  },
];

const RIGHT: Readonly<Record<string, string>> = {
  "lib/cli.ts": "./command/run.js",
  "lib/command/run.ts": "../account/local/start-local-account.js",
  "lib/account/local/start-local-account.ts": "../../sandbox/start-sandbox.js",
  "lib/sandbox/start-sandbox.ts": "./services.js",
  "lib/sandbox/services.ts": "./iam/service.js",
  "lib/sandbox/iam/service.ts": "./operation/create-user.js",
  "lib/sandbox/policy/simulate.ts": "@cloud-copilot/iam-simulate",
  "lib/run/result.ts": "../kernel/kernel.js",
  "lib/kernel/kernel.ts": "node:child_process",
  "ja/iam-role.md/1.ts": "seigo",
  "ja/iam-role.md/2.ts": "@aws-sdk/client-iam",
  "ja/iam-role.md/3.ts": "node:fs",
};

/** Folders of lib/ that start nothing. */
const IDLE = ["notebook", "expectation", "lesson", "report", "message"];

/** Who loads there what no rule of imports sees, and why it must. */
const LOADING: readonly (readonly [path: string, what: string, reason: string])[] = [
  [
    "lib/lesson/refusal/observe-operations.ts",
    "createRequire",
    "observes the AWS SDK that the reader's cell has",
  ],
  [
    "lib/notebook/ipynb/generate-validators.ts",
    "createRequire",
    "makes validators by ajv, a CommonJS module",
  ],
  [
    "lib/notebook/ipynb/read-validators.ts",
    "createRequire",
    "loads the validators, which ajv writes as CommonJS",
  ],
];

describe(".dependency-cruiser.mjs", function () {
  this.timeout(LIMIT);
  let folder: string;
  let options: ICruiseOptions;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-dependencies-"));
    options = await readOptions(CONFIGURATION);
  });
  afterEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("finds nothing wrong in lib/", async () => {
    const found = await findViolations(["lib"], ROOT);
    assert.ok(found.modules > 500);
    assert.deepEqual(found.violations.map(describeViolation), []);
  });

  it("has a rule for every file and folder of lib/", () => {
    const froms = (options.ruleSet?.forbidden ?? []).map(({ from }) => String(from.path));
    const names = readdirSync(join(ROOT, "lib"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || entry.name.endsWith(".ts"))
      .map((entry) => `lib/${entry.name}${entry.isDirectory() ? "/" : ""}`);
    assert.deepEqual(
      names.filter((name) => !froms.some((from) => from !== "^lib/" && new RegExp(from).test(name))),
      [],
    );
  });

  it("finds nothing wrong in the cells of the lessons", async () => {
    const lessons = ["ja", "notebooks"].flatMap((parent) =>
      readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`),
    );
    for (const lesson of lessons.filter((path) => /\.(md|ipynb)$/.test(path))) {
      const { cells } = await readNotebook(join(ROOT, lesson));
      const codes = cells.filter((cell) => cell.kind === "code" && cell.language === "ts");
      assert.ok(codes.length > 0);
      for (const [index, { source }] of codes.entries()) writeSource(`${lesson}/${index}.ts`, source);
    }
    const found = await findViolations(["ja", "notebooks"], folder);
    assert.ok(found.dependencies > 0);
    assert.deepEqual(found.violations.map(describeViolation), []);
  });

  it("finds nothing wrong where imports go down", async () => {
    for (const [file, name] of Object.entries(RIGHT)) writeImport(file, name);
    const found = await findViolations(["lib", "ja"], folder);
    assert.deepEqual(found.violations.map(describeViolation), []);
  });

  it("has no rule that was never seen red", () => {
    const names = options.ruleSet?.forbidden?.map(({ name }) => name ?? "") ?? [];
    assert.deepEqual([...new Set(rows.map(({ rule }) => rule))].sort(), [...names].sort());
  });

  for (const { rule, file, imports, others = {} } of rows) {
    it(`refuses with ${rule} that ${file} imports ${imports}`, async () => {
      writeImport(file, imports);
      for (const [other, name] of Object.entries(others)) writeImport(other, name);
      const found = await findViolations([file.split("/")[0] ?? ""], folder);
      assert.deepEqual([...new Set(found.violations.map((violation) => violation.rule.name))], [rule]);
    });
  }

  it("sees all that folders which start nothing load, but for what has a reason", () => {
    const paths = IDLE.flatMap((name) =>
      readdirSync(join(ROOT, "lib", name), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.[cm]?ts$/.test(file))
        .map((file) => `lib/${name}/${file}`),
    );
    assert.ok(paths.length > 50);
    const found = paths.flatMap((path) =>
      findLoads(readFileSync(join(ROOT, path), "utf8")).map((what) => `${path} ${what}`),
    );
    assert.deepEqual(found.sort(), LOADING.map(([path, what]) => `${path} ${what}`).sort());
  });

  it("counts an import of types alone", async () => {
    writeSource("lib/sandbox/iam/user.ts", "export interface User {}\n");
    writeSource(
      "lib/sandbox/policy/a.ts",
      'import type { User } from "../iam/user.js";\nexport type A = User;\n',
    );
    const { violations } = await findViolations(["lib"], folder);
    assert.deepEqual(violations.map(describeViolation), [
      "policy-knows-no-service: lib/sandbox/policy/a.ts -> lib/sandbox/iam/user.ts",
    ]);
  });

  async function findViolations(paths: readonly string[], baseDir: string) {
    const { output } = await cruise([...paths], { ...options, baseDir });
    const { summary } = output as ICruiseResult;
    return {
      modules: summary.totalCruised,
      dependencies: summary.totalDependenciesCruised ?? 0,
      violations: summary.violations,
    };
  }

  /** What is imported is made too when it is a file of ours that no row writes. */
  function writeImport(file: string, name: string): void {
    writeSource(file, `export * from "${name}";\n`);
    if (!name.startsWith(".")) return;
    const target = join(dirname(file), name).replace(/\.js$/, ".ts");
    if (!readdirSync(folder, { recursive: true, encoding: "utf8" }).includes(target))
      writeSource(target, "export {};\n");
  }

  function writeSource(file: string, text: string): void {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
});

describe("findLoads()", () => {
  const loads: readonly (readonly [text: string, ...found: string[]])[] = [
    ['process.getBuiltinModule("child_process");', "getBuiltinModule", "child_process"],
    ['process["getBuiltinModule"]("cluster");', "getBuiltinModule", "cluster"],
    ["const { getBuiltinModule: load } = process;", "getBuiltinModule"],
    ['createRequire(import.meta.url)("node:child_process");', "createRequire", "node:child_process"],
    ['const name = "node:child_process"; await import(name);', "node:child_process", "import(name)"],
    ['await import("node:" + name);', 'import("node:" + name)'],
    ['await import("./x.js"); await import(`./y.js`); import.meta.url; load(name);'],
  ];
  for (const [text, ...found] of loads) {
    it(`finds ${found.join(", ") || "nothing"} in ${text}`, () => {
      assert.deepEqual(findLoads(text), found);
    });
  }
});

function describeViolation({ rule, from, to }: IViolation): string {
  return `${rule.name}: ${from} -> ${to}`;
}
