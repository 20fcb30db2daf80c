import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openCellCache } from "../../../lib/kernel/server/cache/cell-cache.js";
import { convertAhead } from "../../../lib/lab/cells/convert-ahead.js";
import { isRunning } from "../../../lib/process/is-running.js";
import { startWatchdog } from "../../../lib/process/watchdog.js";

describe("convertAhead()", function () {
  this.timeout(180_000);
  let work: string;
  let env: Record<string, string>;
  const groups: number[] = [];
  const watchdog = startWatchdog();
  const watching = {
    ...watchdog,
    watchGroup(pid: number) {
      groups.push(pid);
      watchdog.watchGroup(pid);
    },
  };
  beforeEach(() => {
    work = realpathSync(mkdtempSync(join(tmpdir(), "ahead-")));
    env = { PATH: process.env["PATH"] ?? "", XDG_CACHE_HOME: join(work, "cache") };
    groups.length = 0;
  });
  afterEach(() => rmSync(work, { recursive: true }));
  after(() => watchdog.stop());

  const write = (name: string, sources: readonly (string | readonly string[])[]): void => {
    const code = sources.map((source) => ({ cell_type: "code", source }));
    const cells = [{ cell_type: "markdown", source: "# Title" }, ...code];
    writeFileSync(join(work, name), JSON.stringify({ cells }));
  };
  /** Of cells one after another: which of them a kernel in the work folder finds. */
  const findCells = (sources: readonly string[]): readonly boolean[] => {
    let declarations = "";
    return sources.map((source) => {
      const cell = openCellCache(work, env).read({ declarations, modules: [], source });
      declarations = cell?.declarations ?? declarations;
      return cell !== undefined;
    });
  };
  const waitUntil = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; !holds(); tries += 1) {
      ok(tries < 1200, "not within 2 minutes");
      await sleep(100);
    }
  };

  it("converts cells as a kernel that runs them all finds them", async () => {
    const sources = [
      "const a: number = 1;",
      "const wrong: string = a;",
      "const b = a + 1;\nb",
      "console.log(b);",
    ];
    write("one.ipynb", [
      "",
      sources[0] ?? "",
      sources[1] ?? "",
      ["const b = a + 1;\n", "b"],
      sources[3] ?? "",
    ]);
    const stop = convertAhead(["one.ipynb"], { work, env }, watching);
    await waitUntil(() => !isRunning(groups[0] ?? 0));
    deepEqual(findCells(sources), [true, true, true, true]);
    await stop();
  });

  it("ends a notebook at a cell that kernels do not keep, and passes over what is none", async () => {
    writeFileSync(join(work, "none.ipynb"), "mine");
    const sources = ["const a = 1;", "/** @module m */\nexport const m = 1;", "const after = a;"];
    write("one.ipynb", sources);
    write("two.ipynb", ["const two = 2;"]);
    const stop = convertAhead(
      ["none.ipynb", "gone.ipynb", "one.ipynb", "two.ipynb"],
      { work, env },
      watching,
    );
    await waitUntil(() => !isRunning(groups[0] ?? 0));
    deepEqual(findCells(sources), [true, false, false]);
    deepEqual(findCells(["const two = 2;"]), [true]);
    await stop();
  });

  it("yields to everything else, and ends when it is stopped", async () => {
    const sources = [...Array(500).keys()].map((cell) => `const c${cell} = ${cell};`);
    write("long.ipynb", sources);
    const stop = convertAhead(["long.ipynb"], { work, env }, watching);
    const [pid = 0] = groups;
    await waitUntil(() => getPriority(pid) === 19 && [undefined, 19].includes(readWeight(pid)));
    await stop();
    equal(isRunning(pid), false);
    deepEqual(
      findCells(sources).filter((isFound) => isFound),
      [],
    );
  });
});

/** Of a process's session, on a Linux that has them. */
function readWeight(pid: number): number | undefined {
  try {
    const [, nice] = /nice (-?\d+)/.exec(readFileSync(`/proc/${pid}/autogroup`, "utf8")) ?? [];
    return nice === undefined ? undefined : Number(nice);
  } catch {
    return undefined;
  }
}
