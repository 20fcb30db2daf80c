import { equal, match } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RawKernel, startRawKernel } from "../raw-kernel.js";

const CELLS: Readonly<Record<string, string>> = {
  imports: 'import { join } from "node:path";',
  user: 'const user = { name: "a" }, { length } = [1];',
  use: "join(user.name, String(length))",
  fail: "const made = 1;\nthrow new Error('no')",
  after: "made + 1",
};

describe("a name whose cell has not run", function () {
  this.timeout(120_000);
  let folder: string;
  let kernel: RawKernel;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-missing-"));
    const cells = Object.entries(CELLS).map(([id, source]) => ({ cell_type: "code", id, source }));
    writeFileSync(join(folder, "n.ipynb"), JSON.stringify({ cells }));
    kernel = await startRawKernel({ env: { SEIGO_LANG: "ja", JPY_SESSION_NAME: join(folder, "n.ipynb") } });
  });
  after(async () => {
    await kernel?.stop();
    rmSync(folder, { recursive: true });
  });

  const run = async (id: string): Promise<string> => {
    const { reply } = await kernel.execute(CELLS[id] ?? "", {}, { cellId: id });
    return String(reply.content["evalue"] ?? reply.content["status"]);
  };

  it("is told by the cell that makes it, once for all names", async () => {
    equal(
      await run("use"),
      '1:1 - 上のセル『import { join } from "node:path";』などをまだ実行していません。それらのセルが join, user, length を作ります。先に上から順に実行してください。',
    );
    equal(await run("imports"), "ok");
    match(
      await run("use"),
      /^1:6 - 上のセル『const user = .*』をまだ実行していません。そのセルが user, length を作ります/,
    );
    equal(await run("user"), "ok");
    equal(await run("use"), "ok");
  });

  it("is told by the cell that has failed", async () => {
    equal(await run("fail"), "no");
    match(
      await run("after"),
      /^1:1 - 上のセル『\[\d+\] › const made = 1;』が失敗しています。そのセルが作る made がありません/,
    );
  });

  it("is told again after the cells' process has ended", async () => {
    match((await kernel.execute("process.exit(3)")).reply.content["ename"] as string, /ProcessEnded/);
    match(await run("use"), /をまだ実行していません/);
  });
});
