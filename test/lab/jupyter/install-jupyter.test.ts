import { deepEqual, equal, rejects } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type InstallOptions, installJupyter } from "../../../lib/lab/jupyter/install-jupyter.js";
import { takeLock } from "../../../lib/process/take-lock.js";
import { startWatchdog, type Watchdog } from "../../../lib/process/watchdog.js";

/** Makes a virtual environment whose Python installs one package, slowly, and writes down what it was called for. */
const PYTHON = `#!/bin/sh
echo "$2" >> "\${0%/*}/calls"
[ "$2" = venv ] || exit 0
mkdir -p "$3/bin"
printf '#!/bin/sh\\nsleep 0.3\\necho Collecting one\\n' > "$3/bin/python"
chmod +x "$3/bin/python"
`;

describe("installJupyter()", function () {
  this.timeout(60_000);
  const { PATH } = process.env;
  let root: string;
  let watchdog: Watchdog;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "seigo-test-"));
    writeFileSync(join(root, "python3"), PYTHON, { mode: 0o755 });
    process.env["PATH"] = [root, PATH].join(delimiter);
    watchdog = startWatchdog();
  });
  afterEach(() => {
    process.env["PATH"] = PATH;
    watchdog.stop();
    rmSync(root, { recursive: true });
  });
  const install = (told: string[], signal: AbortSignal = new AbortController().signal) => {
    const options: InstallOptions = {
      watchdog,
      signal,
      env: process.env,
      say: () => told.push("say"),
      count: (done) => told.push(String(done)),
    };
    return installJupyter(root, options);
  };

  it("makes .venv once when several ask for it at once, and tells the one that makes it", async () => {
    const told = Array.from({ length: 4 }, (): string[] => []);
    const made = await Promise.all(told.map((one) => install(one)));
    for (const one of made) deepEqual(one, made[0]);
    equal(readFileSync(join(root, "calls"), "utf8").match(/^venv$/gm)?.length, 1);
    deepEqual(told.flat(), ["say", "1"]);
    const late: string[] = [];
    await install(late);
    deepEqual(late, []);
  });

  it("ends with the signal's reason while another makes .venv", async () => {
    const lock = await takeLock(join(root, ".venv.lock"));
    await rejects(install([], AbortSignal.timeout(50)), { name: "TimeoutError" });
    lock?.release();
    await install([]);
  });
});
