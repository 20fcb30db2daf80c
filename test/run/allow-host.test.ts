import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runSeigo } from "../command/start-seigo.js";
import { runWithoutNetwork } from "../peers/run-without-network.js";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
const PIPES = 'stdio: ["ignore", "pipe", "pipe"]';

/** A cell, what it is when nothing is opened, and what it is when `*.example.com` is. */
const rows = [
  ["fetch", 'await fetch("https://a.example.com/")', "unchecked", "failed"],
  [
    "http",
    'import { get } from "node:http"; import { once } from "node:events"; await once(get("http://b.example.com/"), "response")',
    "unchecked",
    "failed",
  ],
  [
    "wrapped",
    'throw new Error("Connection error.", { cause: await fetch("https://c.example.com/").catch((e) => e) })',
    "unchecked",
    "failed",
  ],
  [
    "rejected",
    'void fetch("https://d.example.com/"); await new Promise((done) => setTimeout(done, 500))',
    "unchecked",
    "failed",
  ],
  [
    "curl",
    `import { execSync } from "node:child_process"; execSync("curl -sSf -m 5 https://e.example.com/", { ${PIPES} })`,
    "unchecked",
    "failed",
  ],
  [
    "node",
    `import { execFileSync } from "node:child_process"; execFileSync(process.execPath, ["-e", "fetch('https://f.example.com/')"], { ${PIPES} })`,
    "unchecked",
    "failed",
  ],
  [
    "thread",
    `import { Worker } from "node:worker_threads"; await new Promise((_, fail) => new Worker("fetch('https://g.example.com/')", { eval: true }).on("error", fail))`,
    "unchecked",
    "failed",
  ],
  ["not opened", 'await fetch("https://example.org/")', "unchecked", "unchecked"],
  ["AWS", 'await fetch("https://sts.amazonaws.com/")', "failed", "failed"],
  ["metadata", 'await fetch("http://169.254.169.254/")', "failed", "failed"],
  ["caught", 'try { await fetch("https://example.org/") } catch {}', "ran", "ran"],
  [
    "caught, then wrong",
    'try { await fetch("https://example.org/") } catch {}\nthrow new Error("3 is not 4")',
    "failed",
    "failed",
  ],
  [
    "only said",
    'throw Object.assign(new Error("Refused to reach example.org: no"), { code: "SEIGO_HOST_REFUSED", host: "example.org" })',
    "failed",
    "failed",
  ],
  ["an earlier cell's", "throw (globalThis as { kept?: unknown }).kept", "failed", "failed"],
] as const;

interface Report {
  readonly exitStatus: number;
  readonly notebooks: readonly {
    readonly cells: readonly { readonly status: string; readonly detail: string }[];
  }[];
}

describe("seigo run --allow-host", function () {
  this.timeout(600_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "seigo-test-"));
    for (const [index, [name, source]] of rows.entries()) {
      const kept =
        'await fetch("https://example.org/").catch((e) => { Object.assign(globalThis, { kept: e }) });';
      const before = name === "an earlier cell's" ? `\`\`\`ts\n${kept}\n\`\`\`\n\n` : "";
      await writeFile(
        join(folder, `${String(index).padStart(2, "0")}.md`),
        `# ${name}\n\n${before}\`\`\`ts\n${source}\n\`\`\`\n`,
      );
    }
  });
  after(() => rm(folder, { recursive: true }));

  async function run(...options: readonly string[]) {
    const env = {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: folder,
      TMPDIR: folder,
      SEIGO_LANG: "en",
    };
    const command = [process.execPath, CLI, "run", ".", "--report", "json=report.json", ...options];
    const ran = await runWithoutNetwork(command, { env, folder });
    const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as Report;
    return { ...ran, report, statuses: report.notebooks.map(({ cells }) => cells.at(-1)?.status) };
  }

  it("closes every host: what fails by that alone is not checked, and nothing is looked up", async () => {
    const { names, lost, statuses } = await run();
    deepEqual(
      rows.map(([name], index) => [name, statuses[index]]),
      rows.map(([name, , closed]) => [name, closed]),
    );
    deepEqual({ names, lost }, { names: [], lost: 0 });
  });

  it("opens the hosts that are named, and no other", async () => {
    const { names, lost, statuses } = await run(
      "--allow-host",
      "*.example.com",
      "--allow-host",
      "example.net",
    );
    deepEqual(
      rows.map(([name], index) => [name, statuses[index]]),
      rows.map(([name, , , opened]) => [name, opened]),
    );
    deepEqual(
      [...new Set(names)].sort(),
      [..."abcdefg"].map((letter) => `${letter}.example.com`),
    );
    ok(lost > 0);
  });

  const refused = [
    ["sts.amazonaws.com", /"sts\.amazonaws\.com" is AWS's, which a run never reaches\.\n→ AWS calls go to/],
    ["169.254.169.254", /"169\.254\.169\.254" is AWS's/],
    ["https://example.com/", /is no name of a host\.\n→ Give a name such as example\.com/],
    ["*", /is no name of a host/],
  ] as const;
  for (const [host, text] of refused) {
    it(`refuses --allow-host ${host}`, async () => {
      const env = { PATH: process.env["PATH"], HOME: folder, SEIGO_LANG: "en" };
      const { status, stderr } = await runSeigo(["run", "--allow-host", host, folder], env);
      equal(status, 2);
      match(stderr, text);
    });
  }
});
