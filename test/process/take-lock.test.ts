import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { SeigoError } from "../../lib/message/error.js";
import { takeLock } from "../../lib/process/take-lock.js";
import { type LockProcess, startLockProcess } from "./lock-processes.js";
import { runLockRounds } from "./lock-rounds.js";

/** Higher than any process's number. */
const GONE = 2 ** 30;

/** What can lie there before anybody takes the lock, by who left it. */
const LEFT: Readonly<Record<string, string | undefined>> = {
  nobody: undefined,
  "a holder that gave it back": "",
  "a holder that was killed": `${GONE} ${hostname()}\n`,
  "a killed holder whose number is ours now": `${process.pid} ${hostname()}\n`,
  "a killed holder on another machine": "1 elsewhere\n",
  "a killed holder of an earlier build": `${GONE}`,
  "a killed holder of an earlier build whose number somebody has": "1",
};

/** What stands in for flock(1), what is said then, or null when somebody else has the lock. */
const PROGRAMS: Readonly<Record<string, { readonly script?: string; readonly said: RegExp | null }>> = {
  "is not there": { said: /flock.*util-linux/ },
  "finds the lock taken": { script: "exit 1", said: null },
  "fails as BusyBox does": { script: "echo 'flock: Function not implemented' >&2; exit 1", said: /not impl/ },
  "fails as util-linux does": {
    script: "echo 'flock: 3: No locks available' >&2; exit 71",
    said: /No locks/,
  },
  "fails without a word": { script: "exit 71", said: /71/ },
  "is killed": { script: "kill -9 $$", said: /SIGKILL/ },
};

/** What a lock is never written into. */
const NO_FILES: Readonly<Record<string, (path: string) => void>> = {
  "a link": (path) => symlinkSync("theirs", path),
  "a link to nothing": (path) => symlinkSync("nothing", path),
  "a pipe": (path) => void execFileSync("mkfifo", [path]),
};

/** A container of its own: processes, mounts and a name; without root in a user namespace. */
const APART = [
  ...["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--uts"],
  ...(process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"]),
];
/** Names the container, mounts a folder, and becomes the program. */
const SET_UP = 'hostname "$0" && mount --bind "$1" "$2" && shift 2 && exec "$@"';

describe("takeLock()", function () {
  this.timeout(60_000);
  let folder: string;
  let path: string;
  let started: LockProcess[];
  const start = async (below?: readonly string[], env?: NodeJS.ProcessEnv): Promise<LockProcess> => {
    const one = await startLockProcess(below, env);
    started.push(one);
    return one;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    path = join(folder, "lock");
    started = [];
  });
  afterEach(async () => {
    for (const one of started) await one.kill();
    rmSync(folder, { recursive: true });
  });

  for (const [who, content] of Object.entries(LEFT)) {
    it(`takes what ${who} left behind, once, and again when it is given back`, async () => {
      if (content !== undefined) writeFileSync(path, content);
      for (let time = 0; time < 2; time += 1) {
        const lock = await takeLock(path);
        equal(readFileSync(path, "utf8"), `${process.pid} ${hostname()}\n`);
        equal(await takeLock(path), undefined);
        lock?.release();
        lock?.release();
        equal(readFileSync(path, "utf8"), "");
      }
    });
  }

  it("gives back nothing but its own file when it is told twice", async () => {
    const first = await takeLock(path);
    first?.release();
    const second = await takeLock(path);
    first?.release();
    equal(await takeLock(path), undefined);
    second?.release();
  });

  for (const starters of [2, 4]) {
    it(`lets one of ${starters} processes in that take it at once, and names it to the others`, async () => {
      writeFileSync(path, `${GONE}`);
      const processes = await Promise.all(Array.from({ length: starters }, () => start()));
      const answers = await Promise.all(processes.map((one) => one.tell("take", path)));
      equal(answers.filter(({ at }) => at !== undefined).length, 1);
      const pid = Number(readFileSync(path, "utf8").split(" ")[0]);
      const late = await start();
      deepEqual(await late.tell("take", path), { holder: { pid } });
    });
  }

  it("lets one of four in after each kill -9 of the one before, 50 times", async () => {
    deepEqual(await runLockRounds(path, 50, 4), { none: 0, several: 0, overlaps: 0 });
  });

  it("is free when its holder is killed, though a program that it started goes on", async () => {
    const [first, second] = [await start(), await start()];
    ok((await first.tell("take", path)).at);
    const { child = 0 } = await first.tell("start a child", path);
    try {
      deepEqual(Object.keys(await second.tell("take", path)), ["holder"]);
      await first.kill();
      ok((await second.tell("take", path)).at);
      equal(process.kill(child, 0), true);
    } finally {
      process.kill(child, "SIGKILL");
    }
  });

  it("is free for another process when it is given back", async () => {
    const [first, second] = [await start(), await start()];
    ok((await first.tell("take", path)).at);
    await first.tell("release", path);
    ok((await second.tell("take", path)).at);
    deepEqual(Object.keys(await first.tell("take", path)), ["holder"]);
  });

  it("holds over containers that share a folder, and is free when one is killed whose number is the same", async function () {
    const [program = "", ...args] = APART;
    if (spawnSync(program, [...args, "true"]).status !== 0) this.skip();
    const shared = join(folder, "shared");
    mkdirSync(shared);
    const contain = (name: string) => {
      const seen = join(folder, name);
      mkdirSync(seen);
      return start([...APART, "sh", "-c", SET_UP, name, shared, seen]);
    };
    const [first, second] = [await contain("first"), await contain("second")];
    ok((await first.tell("take", join(folder, "first/lock"))).at);
    equal(readFileSync(join(shared, "lock"), "utf8"), "1 first\n");
    ok(!existsSync(join(folder, "first/lock")), "only the container sees it there");
    deepEqual(await second.tell("take", join(folder, "second/lock")), { holder: { pid: 1, host: "first" } });
    equal(await takeLock(join(shared, "lock")), undefined);
    await first.kill();
    ok((await second.tell("take", join(folder, "second/lock"))).at);
    equal(readFileSync(join(shared, "lock"), "utf8"), "1 second\n");
    equal(await takeLock(join(shared, "lock")), undefined);
  });

  for (const [what, { script, said }] of Object.entries(PROGRAMS)) {
    it(`never goes on without a lock: flock ${what}`, async () => {
      if (script !== undefined) {
        writeFileSync(join(folder, "flock"), `#!/bin/sh\n${script}\n`);
        chmodSync(join(folder, "flock"), 0o755);
      }
      const one = await start([], { ...process.env, PATH: folder });
      const { failure, ...rest } = await one.tell("take", path);
      if (said === null) deepEqual(rest, { holder: "unknown" });
      else match(failure ?? "", said);
    });
  }

  for (const [what, make] of Object.entries(NO_FILES)) {
    it(`refuses ${what}, and leaves alone what it leads to`, async () => {
      writeFileSync(join(folder, "theirs"), "theirs");
      make(path);
      await rejects(takeLock(path), (error) => {
        ok(error instanceof SeigoError && error.next !== undefined);
        ok(error.message.includes(path));
        match(error.message, /リンク/);
        return true;
      });
      equal(readFileSync(join(folder, "theirs"), "utf8"), "theirs");
    });
  }

  it("says which file cannot be locked, and why", async () => {
    const readOnly = join(folder, "read-only");
    mkdirSync(readOnly, { mode: 0o555 });
    // Root may write everywhere but here.
    const place = process.getuid?.() === 0 ? "/sys" : readOnly;
    writeFileSync(path, "");
    for (const [file, reason] of [
      [join(place, "lock"), /EACCES|EROFS|EPERM/],
      [join(folder, "missing", "lock"), /ENOENT/],
      [join(path, "lock"), /ENOTDIR/],
      [folder, /EISDIR/],
    ] as const) {
      await rejects(takeLock(file), (error) => {
        ok(error instanceof SeigoError && error.next !== undefined);
        ok(error.message.includes(file));
        match(error.message, reason);
        return true;
      });
    }
  });
});
