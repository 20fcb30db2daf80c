/**
 * check-container.js STORE IMAGE: starts an image as a learner, a teacher's script and a hub would, and checks it.
 * Runs in a network of its own, without a way out, and in which the image's ports are free.
 */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkLesson } from "../browser/check-lesson.js";
import { openBrowser } from "../browser/open-browser.js";
import { type Container, createContainer, type StartOptions } from "./image.js";

const [store = "", image = ""] = process.argv.slice(2);
/** A start takes about 10 seconds; other tests may be running. */
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 20_000;
/** In which the last request has been logged. */
const QUIET_MS = 500;
const TOKEN = "learner";

const container = await createContainer(store, image);
const { config } = container;
const entry = (command: readonly string[]) => [...config.Entrypoint, ...command];

await step("holds no credentials, and says what it is", async () => {
  equal(config.User, "1000:100");
  equal(config.Labels["org.opencontainers.image.licenses"], "AGPL-3.0-or-later");
  deepEqual(
    config.Env.filter((line) => /TOKEN|SECRET|PASSWORD|KEY|CREDENTIAL|PROXY/i.test(line)),
    [],
  );
  const { status, printed } = await container.run([
    "sh",
    "-c",
    'id -u; id -g; ls -A "$HOME"; grep -rlE "(AKIA|ASIA)[A-Z0-9]{16}" /opt/seigo/deploy /opt/seigo/.venv/etc "$HOME" /tmp; true',
  ]);
  deepEqual(
    [
      status,
      printed
        .split("\n")
        .filter((line) => !line.startsWith("."))
        .join(" ")
        .trim(),
    ],
    [0, "1000 100"],
  );
});

await step("runs the lessons headless, of which every cell is converted already", async () => {
  const home = makeHome();
  const { status, printed } = await container.run(entry(["seigo", "run"]), { home });
  equal(status, 0, printed);
  match(printed, /IAM ロールを人が使う/);
  deepEqual(listConverted(home), []);
  // What is converted would be seen.
  writeFileSync(join(home, "own.md"), "# Own\n\n```ts\nconst own: number = 1;\n```\n");
  const own = await container.run(entry(["seigo", "run", "own.md"]), { home });
  equal(own.status, 0, own.printed);
  equal(listConverted(home).length, 1);
});

await step("shows a learner the lesson in JupyterLab, and needs no TypeScript for it", async () => {
  const home = makeHome();
  const server = await startServer(config.Cmd, { env: { JUPYTER_TOKEN: TOKEN }, home }, "/");
  const account = await fetch("http://127.0.0.1:4566/");
  ok(account.status >= 400, "the local account answers what is not signed");
  const browser = await openBrowser();
  try {
    await checkLesson(browser.page, `http://127.0.0.1:8888/lab/tree/iam-role.ipynb?token=${TOKEN}`);
    equal(await browser.page.locator("html").getAttribute("lang"), "ja-JP");
    deepEqual(browser.strangers, []);
    const [executors, converters] = ["executor", "converter"].map((name) =>
      findProcesses((args) => args.some((arg) => arg.endsWith(`/${name}/child/main.js`))),
    );
    deepEqual([executors?.length, converters], [1, []]);
    deepEqual(listConverted(home), []);
  } finally {
    await browser.stop();
  }
  await server.stop();
});

await step("keeps a learner's work when it is started again", async () => {
  const change = 'echo mine > "$HOME/iam-role.ipynb"';
  equal((await container.run(["sh", "-c", change])).status, 0);
  const { status, printed } = await container.run(entry(["sh", "-c", 'cat "$HOME/iam-role.ipynb"']));
  equal(status, 0, printed);
  match(printed, /^mine$/m);
});

await step("serves a hub", async () => {
  const asked: string[] = [];
  const hub = await startHub(asked);
  const env = {
    JUPYTERHUB_API_TOKEN: "hub",
    JUPYTERHUB_API_URL: "http://127.0.0.1:8081/hub/api",
    JUPYTERHUB_BASE_URL: "/",
    JUPYTERHUB_CLIENT_ID: "jupyterhub-user-a",
    JUPYTERHUB_HOST: "",
    JUPYTERHUB_OAUTH_CALLBACK_URL: "/user/a/oauth_callback",
    JUPYTERHUB_SERVICE_PREFIX: "/user/a/",
    JUPYTERHUB_SERVICE_URL: "http://0.0.0.0:8888/user/a/",
    JUPYTERHUB_USER: "a",
  };
  try {
    const server = await startServer(config.Cmd, { env }, "/user/a/");
    ok(asked.length > 0, "the hub was not asked");
    await server.stop();
  } finally {
    hub.close();
  }
});

process.stdout.write("the image does what it should\n");
process.exit(0);

async function step(title: string, check: () => Promise<void>): Promise<void> {
  const start = Date.now();
  await check();
  process.stdout.write(`✓ ${title} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`);
}

/** Starts the image's server and waits for its own health check, which must not pass before. */
async function startServer(
  command: readonly string[],
  options: StartOptions,
  prefix: string,
): Promise<{ stop(): Promise<void> }> {
  equal(await checkHealth(container, options), false, "healthy before it was started");
  const child = container.start(entry(command), options);
  const exited = once(child, "exit");
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  for (const end = Date.now() + START_LIMIT_MS; !(await checkHealth(container, options)); await sleep(500)) {
    ok(child.exitCode === null && Date.now() < end, `not healthy:\n${printed}`);
  }
  ok((await fetch(`http://127.0.0.1:8888${prefix}api`)).ok);
  return {
    async stop() {
      const [tini] = findProcesses((args) => args[0]?.endsWith("tini") === true);
      ok(tini, "no tini");
      // Jupyter's server loses a signal that comes while it logs a request: Python's streams are not reentrant.
      await sleep(QUIET_MS);
      process.kill(tini, "SIGTERM");
      await Promise.race([exited, sleep(STOP_LIMIT_MS)]);
      ok(child.exitCode !== null, `does not stop:\n${printed}`);
    },
  };
}

async function checkHealth({ run }: Container, options: StartOptions): Promise<boolean> {
  const [kind, ...command] = config.Healthcheck.Test;
  equal(kind, "CMD");
  return (await run(command, options)).status === 0;
}

/** An empty volume for the home folder, as a hub mounts one; it goes with the store. */
function makeHome(): string {
  const home = mkdtempSync(join(store, "home-"));
  const [uid = Number.NaN, gid = Number.NaN] = config.User.split(":").map(Number);
  chownSync(home, uid, gid);
  return home;
}

/** The cells that kernels have converted for the person whose home this is. */
function listConverted(home: string): readonly string[] {
  const cache = join(home, ".cache", "seigo");
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
}

/** The processes in the container: the check runs with process numbers of its own. */
function findProcesses(isWanted: (args: readonly string[]) => boolean): readonly number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .filter((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return text !== "" && isWanted(text.split("\0"));
      } catch {
        return false;
      }
    });
}

/** As much of a hub as a learner's server asks at its start. */
async function startHub(asked: string[]): Promise<Server> {
  const hub = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader("Content-Type", "application/json").end('{"version": "6.1.1"}');
  }).listen(8081, "127.0.0.1");
  await once(hub, "listening");
  return hub;
}
