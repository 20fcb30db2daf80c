import { deepEqual, equal, match, ok } from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findJupyterFolder } from "../../lib/lab/jupyter/find-jupyter-folder.js";
import { installJupyter } from "../../lib/lab/jupyter/install-jupyter.js";
import { startWatchdog } from "../../lib/process/watchdog.js";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** npm copies 200 MB three times; the first test of all that needs JupyterLab installs it. */
const LIMIT = 900_000;
const IMPORTS = 'await import("seigo"); await import("@aws-sdk/client-iam"); console.log("found")';
/** Two terminals in one shell, because npx takes seconds each time. */
const SESSION = `
said=$(mktemp)
seigo sandbox 2> "$said" > /dev/null &
until grep -q Ctrl-C "$said"; do kill -0 $! || exit 1; sleep 0.1; done
cat "$said"
(eval "$(seigo env)"; seigo why)
why=$?
kill $!
wait $!
rm "$said"
[ $why = 1 ]
`;

/** One way in: how a person writes `seigo` there, and where npm has put it. */
interface Way {
  readonly title: string;
  readonly install: () => Promise<unknown>;
  readonly words: () => readonly string[];
  readonly place: () => string;
}

describe("what npm pack gives, away from its repository", function () {
  this.timeout(LIMIT);
  let folder: string;
  let tarball: string;
  let env: NodeJS.ProcessEnv;
  let ran: readonly { readonly stdout: string; readonly stderr: string }[];
  const running: ChildProcess[] = [];
  const ways: readonly Way[] = [
    {
      title: "installed globally",
      install: () =>
        call(["npm", "install", "--global", "--prefix", join(folder, "prefix"), tarball], folder),
      words: () => ["seigo"],
      place: () => join(folder, "prefix/lib/node_modules/seigo"),
    },
    {
      title: "by npx in an empty folder",
      // It installs what it has not installed yet.
      install: () => Promise.resolve(),
      words: () => ["npx", "--yes", "--package", tarball, "seigo"],
      place: () =>
        join(folder, "npm/_npx", readdirSync(join(folder, "npm/_npx"))[0] ?? "", "node_modules/seigo"),
    },
  ];

  before(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "installed-test-")));
    for (const name of ["tmp", "npm", "package"]) mkdirSync(join(folder, name));
    const { stdout } = await run("npm", ["config", "get", "cache"], { cwd: ROOT });
    // What npx installs is below npm's cache too, and shall go with the test.
    symlinkSync(join(stdout.trim(), "_cacache"), join(folder, "npm/_cacache"));
    env = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
      PATH: [join(folder, "prefix/bin"), process.env["PATH"]].join(delimiter),
      npm_config_cache: join(folder, "npm"),
      npm_config_prefer_offline: "true",
      TMPDIR: join(folder, "tmp"),
      XDG_RUNTIME_DIR: join(folder, "tmp"),
      XDG_CACHE_HOME: join(folder, "cache"),
    };
    await unpack();
    const program = join(folder, "package/bin/seigo.js");
    await run(process.execPath, [program, "init", "x"], { cwd: folder, env });
    tarball = join(folder, "x", readdirSync(join(folder, "x")).find((name) => name.endsWith(".tgz")) ?? "");
    [ran] = await Promise.all([
      Promise.all(
        ways.map(async (way) => {
          await way.install();
          return call([...way.words(), "run"], enter(`run ${way.title}`));
        }),
      ),
      call(["npm", "install"], join(folder, "x")),
      copyJupyter(),
    ]);
  });
  afterEach(async () => {
    for (const child of running.splice(0)) await end(child);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [index, { title, words, place }] of ways.entries()) {
    it(`runs the lessons that come with it, ${title}`, () => {
      const { stdout = "", stderr = "" } = ran[index] ?? {};
      match(stderr, /ここに ja がない/);
      ok(stdout.includes(join(place(), "ja/iam-role.md")), stdout);
      match(stdout, /正：書かれているとおりに動きました/);
      deepEqual(readdirSync(join(folder, `run ${title}`)), []);
    });

    it(`starts the account, which env and why find, ${title}`, async () => {
      const cwd = enter(`sandbox ${title}`);
      const shell = words().length === 1 ? ["sh"] : words().slice(0, -1);
      const { stdout, stderr } = await call([...shell, "-c", SESSION], cwd);
      ok(stdout.includes(`eval "$(${words().join(" ").replace(" --yes", "")} env)"`), stdout);
      match(stderr, /断られたリクエストは、まだありません/);
      deepEqual(readdirSync(cwd), []);
    });

    it(`opens the lab, with the packages that lessons import, ${title}`, async () => {
      const cwd = enter(`lab ${title}`);
      const lab = await start([...words(), "lab", "--no-browser"], cwd, /http:\S+\?token=\w+/);
      const { origin, searchParams } = new URL(/http:\S+\?token=\w+/.exec(lab.printed())?.[0] ?? "");
      const headers = { Authorization: `token ${searchParams.get("token")}` };
      const answer = await fetch(`${origin}/api/kernelspecs`, { headers });
      const { kernelspecs } = (await answer.json()) as {
        readonly kernelspecs: Readonly<
          Record<string, { readonly spec: { readonly argv: readonly string[] } }>
        >;
      };
      equal(kernelspecs["tslab"]?.spec.argv[1], join(place(), "dist/lib/lab/kernel/main.js"));
      await end(lab.child);
      deepEqual(readdirSync(cwd), ["work"]);
      ok(!existsSync(join(place(), ".venv")));
      const code = ["--input-type=module", "--eval", IMPORTS];
      equal((await run(process.execPath, code, { cwd: join(cwd, "work"), env })).stdout, "found\n");
    });
  }

  it("is what seigo init packs into a project, whose lesson is right at once", async () => {
    const cwd = join(folder, "x");
    const { stdout } = await call(["npx", "seigo", "run"], cwd);
    match(stdout, /ja\/iam-user\.md/);
    match(stdout, /正：書かれているとおりに動きました。正 6/);
    const code = ["--input-type=module", "--eval", IMPORTS];
    equal((await run(process.execPath, code, { cwd, env })).stdout, "found\n");
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    const lock = JSON.parse(readFileSync(join(cwd, "package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
    };
    equal(lock.packages["node_modules/seigo"]?.resolved, `file:seigo-${version}.tgz`);
  });

  /** An empty folder. */
  function enter(name: string): string {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  }

  /** What `npm pack` takes, with what `prepack` does after compiling. `seigo init` packs it. */
  async function unpack(): Promise<void> {
    const options = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
    const { stdout } = await run("npm", options, { cwd: ROOT });
    const path = join(folder, "package");
    await run("tar", ["-xzf", join(folder, stdout.trim()), "-C", path, "--strip-components=1"]);
    symlinkSync(join(ROOT, "node_modules"), join(path, "node_modules"));
    await run(process.execPath, [join(ROOT, "scripts/bundle-sandbox.js"), join(path, "dist/lib")], {
      cwd: ROOT,
    });
  }

  function call([program = "", ...args]: readonly string[], cwd: string) {
    return run(program, args, { cwd, env });
  }

  /** JupyterLab as it would be installed into the person's cache folder. */
  async function copyJupyter(): Promise<void> {
    const watchdog = startWatchdog();
    const { signal } = new AbortController();
    const options = { watchdog, signal, env, say: () => {}, count: () => {} };
    try {
      const ours = await installJupyter(ROOT, options);
      const key = readFileSync(join(ours.folder, "seigo-requirements"), "utf8");
      const cached = findJupyterFolder("/node_modules/seigo", key, env);
      mkdirSync(dirname(cached), { recursive: true });
      // Links are made 50 times faster than copies, but not from one file system to another.
      const copy = (option: string) => run("cp", [option, ours.folder, cached]);
      await copy("-al").catch(() => {
        rmSync(cached, { recursive: true, force: true });
        return copy("-a");
      });
    } finally {
      await watchdog.stop();
    }
  }

  /** Starts a command in a process group of its own, as a terminal does, and waits until it has printed something. */
  async function start(words: readonly string[], cwd: string, wanted: RegExp) {
    const [program = "", ...args] = words;
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    running.push(child);
    let text = "";
    await new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding("utf8").on("data", (more: string) => {
          text += more;
          if (wanted.test(text)) resolve();
        });
      }
      child.once("close", () => reject(new Error(`ended: ${text}`)));
    });
    return { child, printed: () => text };
  }

  async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, "close");
    process.kill(-(child.pid ?? 0), "SIGINT");
    await closed;
  }
});
