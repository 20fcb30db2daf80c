import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../../bin/seigo.js", import.meta.url));

const CHOSEN = { MALLOC_ARENA_MAX: "3" };

describe("bin/seigo.js", function () {
  this.timeout(60_000);
  let folder: string;
  let seigo: string;
  let env: NodeJS.ProcessEnv;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-bin-"));
    // As npm installs it: a link in another folder.
    seigo = join(folder, "seigo");
    symlinkSync(BIN, seigo);
    const others = Object.entries(process.env).filter(([name]) => !name.startsWith("MALLOC_"));
    const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
    env = { ...Object.fromEntries(others), PATH: path, XDG_RUNTIME_DIR: folder, TMPDIR: folder };
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("gives every argument as it is, and ends with the status of the command", async () => {
    const ended = await new Promise<{ readonly code: unknown; readonly stderr: string }>((resolve) =>
      execFile(seigo, ["--lang", "en", "a  b $HOME *"], { env }, (error, _, stderr) =>
        resolve({ code: error?.code, stderr }),
      ),
    );
    assert.equal(ended.code, 2);
    assert.match(ended.stderr, /there is no command "a {2}b \$HOME \*"/);
  });

  it("is one process of Node, gives its environment on as it is, and ends when it is told to", async () => {
    const child = spawn(seigo, ["sandbox"], {
      env: { ...env, ...CHOSEN },
      stdio: ["ignore", "pipe", "ignore"],
    });
    try {
      await once(child.stdout, "data");
      assert.equal(readFileSync(`/proc/${child.pid}/comm`, "utf8").trim(), "node");
      const expected = { path: env["PATH"], malloc: CHOSEN };
      assert.deepEqual(readEnvironment(child.pid), expected);
      assert.deepEqual(readEnvironment(Number(listChildren(child)[0])), expected);
      const closed = once(child, "close");
      child.kill("SIGTERM");
      assert.deepEqual(await closed, [0, null]);
    } finally {
      child.kill("SIGKILL");
    }
  });
});

/** Of the variables a process was started with, its path and what the C library reads. */
function readEnvironment(pid: number | undefined) {
  const lines = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").filter(Boolean);
  const variables = lines.map((line) => [line.replace(/=.*/s, ""), line.replace(/^[^=]*=/, "")] as const);
  return {
    path: new Map(variables).get("PATH"),
    malloc: Object.fromEntries(variables.filter(([name]) => name.includes("MALLOC"))),
  };
}

function listChildren({ pid }: ChildProcess): readonly string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
}
