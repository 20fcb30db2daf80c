import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { KERNEL_ENTRY } from "../../lib/lab/kernel/kernel-entry.js";
import { type LabProcess, startLabProcess } from "./lab-process.js";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** JupyterLab is installed by whichever test comes first. */
const LIMIT_MS = 600_000;

async function waitUntil(what: () => string, holds: () => boolean, seconds = 10): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    ok(tries < 10 * seconds, `not within ${seconds} s: ${what()}`);
    await sleep(100);
  }
}

describe("seigo lab", function () {
  this.timeout(LIMIT_MS);
  let folder: string;
  let work: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "lab-test-"));
    work = join(folder, "work");
  });
  const listFolders = () => readdirSync(folder).filter((name) => /^seigo-(lab|account)-/.test(name));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const ours = ["lab/kernel/main.js", "executor/child/main.js"];
  const stock = ["follow-parent.js", "tslab kernel"];
  const rows = [
    ["SIGINT", 0, [], ours],
    ["SIGTERM", 0, [], ours],
    ["SIGHUP", 0, [], ours],
    ["SIGKILL", null, [], ours],
    ["SIGKILL", null, ["--stock-kernel"], stock],
  ] as const;
  for (const [signal, status, args, kernel] of rows) {
    const title = [signal, ...args].join(" with ");
    it(`leaves no process and no folder when it gets ${title}`, async () => {
      // Without converted cells: they are made meanwhile.
      const env = { TMPDIR: folder, XDG_CACHE_HOME: join(folder, `cache-${title}`) };
      const lab = await startLabProcess(work, { env, args });
      try {
        const made = listFolders().map((name) => name.replace(/-[^-]*$/, ""));
        deepEqual(made.sort(), ["seigo-account", "seigo-lab"]);
        await lab.ask("api/kernels", { name: "tslab" });
        await waitUntil(
          () => lab.listProcesses().join("\n"),
          () => ["cli.js lab", "-m jupyterlab", ...kernel].every((part) => isRunning(lab, part)),
        );
      } finally {
        lab.process.kill(signal);
      }
      const [code] = (await once(lab.process, "exit")) as [number | null];
      equal(code, status, lab.printed());
      await waitUntil(
        () => [...lab.listProcesses(), ...listFolders()].join("\n"),
        () => lab.listProcesses().length === 0 && listFolders().length === 0,
      );
    });
  }

  it("converts the lessons' cells while a learner looks around, all that a run of them needs", async () => {
    const cache = join(folder, "cache");
    const env = { XDG_CACHE_HOME: cache };
    const lab = await startLabProcess(work, { env });
    try {
      await waitUntil(
        () => lab.listProcesses().join("\n"),
        () => !isRunning(lab, "lab/cells/main.js"),
        // It yields to the tests beside it.
        180,
      );
    } finally {
      lab.process.kill("SIGTERM");
      await once(lab.process, "exit");
    }
    const converted = listConverted(cache);
    ok(converted.length > 20, String(converted.length));
    const run = [CLI, "run", join(work, "iam-role.ipynb")];
    await promisify(execFile)(process.execPath, run, { env: { ...process.env, ...env } });
    deepEqual(listConverted(cache), converted);
  });

  it("offers our kernel only, in Japanese, and asks the internet nothing", async () => {
    const lab = await startLabProcess(work);
    try {
      const { kernelspecs } = (await lab.ask("api/kernelspecs")) as Kernelspecs;
      deepEqual(Object.keys(kernelspecs).sort(), ["jslab", "tslab"]);
      const entry = [process.execPath, KERNEL_ENTRY, "{connection_file}"];
      deepEqual(kernelspecs["tslab"]?.spec.argv, entry);
      deepEqual(kernelspecs["jslab"]?.spec.argv, [...entry, "--js"]);
      const { settings } = (await lab.ask("lab/api/settings")) as {
        readonly settings: readonly {
          readonly id: string;
          readonly settings: object;
          readonly schema: Schema;
        }[];
      };
      const defaultOf = (id: string, name: string) =>
        settings.find((entry) => entry.id === id)?.schema.properties[name]?.default;
      equal(defaultOf("@jupyterlab/translation-extension:plugin", "locale"), "ja_JP");
      equal(defaultOf("@jupyterlab/apputils-extension:notification", "fetchNews"), "false");
      equal(defaultOf("@jupyterlab/apputils-extension:notification", "checkForUpdates"), false);
      const translation = (await lab.ask("lab/api/translations/ja_JP")) as {
        readonly data: { readonly jupyterlab: Readonly<Record<string, unknown>> };
      };
      deepEqual(translation.data.jupyterlab["Run All Cells"], ["すべてのセルを実行"]);
      deepEqual(readPage(await (await fetch(lab.url)).text()), {
        extensionManager: { can_install: false, install_path: join(ROOT, ".venv"), name: "read-only" },
        news: { disabled: true },
        disabled: ["@jupyterlab/apputils-extension:announcements", "@jupyterlab/extensionmanager-extension"],
      });
    } finally {
      lab.process.kill("SIGTERM");
      await once(lab.process, "exit");
    }
  });

  it("never overwrites a learner's notebook", async () => {
    const own = join(work, "iam-role.ipynb");
    writeFileSync(own, "mine\n");
    const { stderr } = await promisify(execFile)(process.execPath, [CLI, "lab", "--prepare", "--work", work]);
    equal(readFileSync(own, "utf8"), "mine\n");
    match(stderr, /iam-role\.ipynb の続きから[^\n]*\nローカルアカウントは空から始まり/);
    deepEqual(
      readdirSync(work).filter((name) => !name.startsWith(".")),
      ["iam-role.ipynb", "node_modules", "tsconfig.json"],
    );
  });

  it("names a port that is in use, and leaves nothing", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { readonly port: number };
    try {
      const args = [CLI, "lab", "--no-browser", "--port", String(port), "--work", work];
      const end = await promisify(execFile)(process.execPath, args, {
        env: { ...process.env, TMPDIR: folder },
      }).catch((error: unknown) => error);
      const { code, stderr } = end as { readonly code: number; readonly stderr: string };
      equal(code, 2);
      match(stderr, new RegExp(`ポート ${port} は使われています`));
      deepEqual(listFolders(), []);
    } finally {
      server.close();
    }
  });
});

interface Kernelspecs {
  readonly kernelspecs: Readonly<Record<string, { readonly spec: { readonly argv: readonly string[] } }>>;
}

interface Schema {
  readonly properties: Readonly<Record<string, { readonly default?: unknown }>>;
}

/** Cells are kept as files. */
function listConverted(cache: string): readonly string[] {
  return readdirSync(cache, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort();
}

function isRunning(lab: LabProcess, part: string): boolean {
  return lab.listProcesses().some((command) => command.includes(part));
}

function readPage(html: string): unknown {
  const text = /id="jupyter-config-data" type="application\/json">([^<]*)</.exec(html)?.[1] ?? "{}";
  const page = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const disabled = page["disabledExtensions"] as readonly string[];
  return { extensionManager: page["extensionManager"], news: page["news"], disabled: [...disabled].sort() };
}
