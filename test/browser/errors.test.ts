import { deepEqual, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { privateCache } from "../kernel/server/private-cache.js";
import { type LabProcess, startLabProcess } from "../lab/lab-process.js";
import { type Browser, openBrowser } from "./open-browser.js";
import { pressButton, runCell, writeCells } from "./open-cells.js";
import { openNotebook, runAllCells } from "./run-all-cells.js";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
/** A person who may do nothing. */
const NOBODY = [
  'import { CreateAccessKeyCommand, CreateUserCommand, DeleteUserCommand, IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";',
  'import { fromProfile, writeProfile } from "seigo";',
  "const iam = new IAMClient({});",
  'await iam.send(new CreateUserCommand({ UserName: "nobody" }));',
  'const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "nobody" }));',
  'writeProfile("nobody", { aws_access_key_id: AccessKey?.AccessKeyId, aws_secret_access_key: AccessKey?.SecretAccessKey });',
  'const nobody = new IAMClient({ credentials: fromProfile("nobody") });',
].join("\n");

/** Cells that fail, and what their reader must see. */
const CELLS: readonly (readonly [name: string, source: string, shown: RegExp])[] = [
  [
    "denied",
    "await nobody.send(new ListUsersCommand({}));",
    /^An error occurred \(AccessDenied\) when calling the ListUsers operation: .*→ 呼び出したのが誰か/s,
  ],
  [
    "quota",
    'await iam.send(new CreateAccessKeyCommand({ UserName: "nobody" }));\nawait iam.send(new CreateAccessKeyCommand({ UserName: "nobody" }));',
    /^An error occurred \(LimitExceeded\) when calling the CreateAccessKey operation: .*→ 1 人のユーザーが持てるアクセスキーは 2 つまで/s,
  ],
  [
    "conflict",
    'await iam.send(new DeleteUserCommand({ UserName: "nobody" }));',
    /^An error occurred \(DeleteConflict\) when calling the DeleteUser operation: .*→ まだ付いているものがあります/s,
  ],
  ["quotes", "console.log(“正誤”);", /コードに「“」は書けません/],
];

describe("the errors of a lesson in JupyterLab", function () {
  this.timeout(600_000);
  let folder: string;
  let work: string;
  let lab: LabProcess;
  let browser: Browser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "lab-errors-"));
    work = join(folder, "work");
    lab = await startLabProcess(work, { env: { XDG_CACHE_HOME: privateCache, TMPDIR: folder } });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.stop();
    if (lab?.process.kill("SIGTERM")) await once(lab.process, "exit");
    rmSync(folder, { recursive: true, force: true });
  });

  /** Written only when asked for: a person looks at them. */
  const draw = async (name: string) => {
    const folder = process.env["SEIGO_SCREENSHOTS"];
    if (folder !== undefined) await browser.page.screenshot({ path: join(folder, `${name}.png`) });
  };
  const waitForText = async (shown: RegExp) => {
    const found = browser.page.locator(".jp-OutputArea-output:visible", { hasText: shown }).first();
    await found.waitFor();
    await found.scrollIntoViewIfNeeded();
  };

  it("tell what is left and what has not run, after a stop in the middle and a restart", async () => {
    const { page } = browser;
    const { origin, searchParams } = new URL(lab.url);
    const url = `${origin}/lab/tree/iam-role.ipynb?token=${searchParams.get("token")}&reset`;
    await openNotebook(page, url);
    for (const place of [0, 1, 2, 3]) await runCell(page, place);
    await waitForText(/"SecretAccessKey": "xxxxxxxx"/);
    await pressButton(page, "notebook:restart-kernel");
    await page.locator(".jp-Dialog .jp-mod-accept").click();
    await page.getByText("TypeScript | アイドル").waitFor();
    await runCell(page, 4);
    await waitForText(
      /上のセル『前提 › import \{ .*』などをまだ実行していません。それらのセルが writeProfile, createdKey, showProfile を作ります/,
    );
    await draw("not-run");
    await runAllCells(page, url);
    const shown =
      /An error occurred \(EntityAlreadyExists\) when calling the CreateUser operation: .*→ .*GetUser で読み出して続けて.*ターミナルで npx seigo/s;
    await waitForText(shown);
    // JupyterLab goes to the last cell when all have been sent.
    await page.getByText("TypeScript | アイドル").waitFor();
    await waitForText(shown);
    await draw("left-over");
    const [, command = ""] =
      /ターミナルで npx (seigo snapshot restore \S+) を実行して/.exec(
        (await page.locator(".jp-OutputArea-output:visible", { hasText: shown }).first().textContent()) ?? "",
      ) ?? [];
    await promisify(execFile)(process.execPath, [CLI, ...command.split(" ").slice(1)], {
      env: { ...process.env, TMPDIR: folder },
    });
    await page.getByText("TypeScript | アイドル").waitFor();
    await pressButton(page, "notebook:restart-kernel");
    await page.locator(".jp-Dialog .jp-mod-accept").click();
    await openNotebook(page, url);
    // One of them twice: the number tells the output from a saved one.
    for (const place of [0, 1, 1, 2]) await runCell(page, place);
    const again = page.locator(".jp-CodeCell", { hasText: "[4]:" });
    await again.getByText(/"Arn": "arn:aws:iam::\d+:user\/testuser"/).waitFor();
  });

  it("are the CLI's line, a next step, and the reason where it is unfolded", async () => {
    const { page } = browser;
    const url = writeCells(work, lab.url, "errors", [
      { source: NOBODY },
      ...CELLS.map(([, source]) => ({ source })),
    ]);
    await openNotebook(page, url);
    await runCell(page, 0);
    for (const [place, [name, , shown]] of CELLS.entries()) {
      await runCell(page, place + 1);
      await waitForText(shown);
      await draw(name);
    }
    const why = page.locator(".jp-OutputArea-output details:visible", { hasText: "iam:ListUsers：拒否" });
    await why.locator("summary").click();
    await why.locator("pre").waitFor();
    ok(((await why.locator("pre").textContent()) ?? "").includes('"Action": "iam:ListUsers"'));
    await draw("why");
    // The words of a refusal are whole on its lines.
    const style = await page.evaluate(
      `(({ wordBreak, overflowWrap }) => [wordBreak, overflowWrap])(getComputedStyle(document.querySelector(".jp-OutputArea-output pre")))`,
    );
    deepEqual(style, ["normal", "anywhere"]);
  });
});
