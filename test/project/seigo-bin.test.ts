import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../../bin/seigo.js", import.meta.url));

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
    const { MALLOC_ARENA_MAX: _, ...others } = process.env;
    const path = [dirname(process.execPath), process.env["PATH"]].join(delimiter);
    env = { ...others, PATH: path, XDG_RUNTIME_DIR: folder, TMPDIR: folder };
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

  for (const [what, given, own, children] of [
    ["has one arena, and tells no child of it", {}, "1", undefined],
    ["leaves a number of arenas that somebody chose", { MALLOC_ARENA_MAX: "3" }, "3", "3"],
  ] as const) {
    it(what, async () => {
      const child = spawn(seigo, ["sandbox"], {
        env: { ...env, ...given },
        stdio: ["ignore", "pipe", "inherit"],
      });
      try {
        await once(child.stdout, "data");
        assert.equal(readFileSync(`/proc/${child.pid}/comm`, "utf8").trim(), "node");
        assert.equal(readEnvironment(child.pid)["MALLOC_ARENA_MAX"], own);
        const watchdog = readEnvironment(Number(listChildren(child)[0]));
        assert.ok(Object.hasOwn(watchdog, "PATH"));
        assert.equal(watchdog["MALLOC_ARENA_MAX"], children);
        assert.ok(!Object.hasOwn(watchdog, "SEIGO_MALLOC_ARENA_MAX"));
      } finally {
        child.kill("SIGTERM");
        await once(child, "close");
      }
    });
  }
});

/** The variables a process was started with. */
function readEnvironment(pid: number | undefined): Readonly<Record<string, string>> {
  const lines = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.replace(/=.*/s, ""), line.replace(/^[^=]*=/, "")]));
}

function listChildren({ pid }: ChildProcess): readonly string[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
}
