import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../../../scripts/install-debian.sh", import.meta.url));

/** Programs that stand in for Debian's: each is a script, or missing. */
interface Machine {
  readonly "dpkg-query"?: string;
  readonly "apt-get"?: string;
  readonly sudo?: string;
  readonly id: string;
}

/** One package is installed. */
const KNOWS_OLD = '[ "$3" = old ] && printf installed';
const ROOT = "echo 0";
const USER = "echo 1000";
const record = (then: string) => `echo "$0 $*" | sed "s#.*/##" >> "$LOG"\n${then}`;
const WORKS = record("exit 0");
const WORKS_AFTER_UPDATE = record(
  'case "$*" in *update*) touch "$LOG.updated" ;; *) [ -e "$LOG.updated" ] ;; esac',
);

const rows: readonly {
  readonly title: string;
  readonly machine: Machine;
  readonly packages: readonly string[];
  readonly status: number;
  /** The last words of each call of apt-get. */
  readonly calls: readonly string[];
  readonly said?: RegExp;
}[] = [
  {
    title: "does nothing when nothing is missing",
    machine: { "dpkg-query": KNOWS_OLD, "apt-get": WORKS, id: ROOT },
    packages: ["old"],
    status: 0,
    calls: [],
  },
  {
    title: "installs what is missing, and no more",
    machine: { "dpkg-query": KNOWS_OLD, "apt-get": WORKS, id: ROOT },
    packages: ["old", "new", "newer"],
    status: 0,
    calls: ["--no-install-recommends new newer"],
    said: /Installing the Debian packages new newer/,
  },
  {
    title: "fetches the lists of packages when it needs them",
    machine: { "dpkg-query": KNOWS_OLD, "apt-get": WORKS_AFTER_UPDATE, id: ROOT },
    packages: ["new"],
    status: 0,
    calls: ["--no-install-recommends new", "update", "--no-install-recommends new"],
  },
  {
    title: "says what to do when apt-get fails",
    machine: { "dpkg-query": KNOWS_OLD, "apt-get": record("exit 100"), id: ROOT },
    packages: ["new"],
    status: 1,
    calls: ["--no-install-recommends new", "update", "--no-install-recommends new"],
    said: /→ sudo apt-get update && sudo apt-get install --no-install-recommends new/,
  },
  {
    title: "uses sudo that asks nothing",
    machine: { "dpkg-query": KNOWS_OLD, "apt-get": WORKS, sudo: '[ "$1" = -n ] || exec "$@"', id: USER },
    packages: ["new"],
    status: 0,
    calls: ["--no-install-recommends new"],
  },
  {
    title: "says what to do when it is not root",
    machine: { "dpkg-query": KNOWS_OLD, "apt-get": WORKS, sudo: "exit 1", id: USER },
    packages: ["new"],
    status: 1,
    calls: [],
    said: /this needs root\.\n→ sudo apt-get install --no-install-recommends new/,
  },
  {
    title: "says so where there is no Debian",
    machine: { id: ROOT },
    packages: ["new"],
    status: 1,
    calls: [],
    said: /there is no apt-get/,
  },
];

describe("install-debian.sh", () => {
  for (const { title, machine, packages, status, calls, said } of rows) {
    it(title, () => {
      const folder = mkdtempSync(join(tmpdir(), "seigo-debian-"));
      try {
        const log = join(folder, "log");
        for (const [name, text] of Object.entries(machine)) writeProgram(join(folder, name), text);
        for (const name of ["env", "sed", "touch"])
          writeProgram(join(folder, name), `exec /usr/bin/${name} "$@"`);
        const ran = spawnSync("/bin/bash", [SCRIPT, ...packages], {
          env: { PATH: folder, LOG: log },
          encoding: "utf8",
        });
        assert.equal(ran.status, status, ran.stderr);
        const lines = existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : [];
        assert.equal(lines.length, calls.length, lines.join("\n"));
        for (const [index, line] of lines.entries()) assert.ok(line.endsWith(calls[index] ?? ""), line);
        if (said !== undefined) assert.match(ran.stderr, said);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});

function writeProgram(path: string, text: string): void {
  writeFileSync(path, `#!/bin/bash\n${text}\n`);
  chmodSync(path, 0o755);
}
