import { deepEqual, equal, ok } from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runSeigo } from "../command/start-seigo.js";
import { runWithoutNetwork } from "./run-without-network.js";
import { writeStockKernel } from "./stock-kernel.js";
import { startVenv, type Venv } from "./venv.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const CLI = join(ROOT, "dist/lib/cli.js");

/** Programs around the front end: a sandbox that the person has running, whose variables the shell has or has not. */
const HELD =
  'node "$0" sandbox --account-id 210987654321 >/dev/null 2>&1 & sandbox=$!; until [ -e "$TMPDIR"/seigo-sandbox-*.json ]; do sleep 0.1; done; LINES; "$@"; status=$?; kill $sandbox; wait $sandbox; exit $status';
const RUNNING = HELD.replace("LINES", ":");
const EVALUATED = HELD.replace("LINES", 'eval "$(node "$0" env)"');

/** As a person's are, with the keys that AWS's documentation prints. */
const FILES = {
  config: "[default]\nregion = us-east-1\n\n[profile work]\nregion = eu-west-1\n",
  credentials:
    "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n",
};

const CELLS = [
  `import { CreateUserCommand, IAMClient } from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { execFileSync } from "node:child_process";`,
  `const { User } = await new IAMClient({}).send(new CreateUserCommand({ UserName: "alice" }));
console.log(User?.Arn);`,
  `console.log((await new STSClient({}).send(new GetCallerIdentityCommand({}))).Arn);`,
  `console.log(execFileSync("aws", ["iam", "list-users", "--query", "Users[].UserName", "--output", "text"]).toString());`,
  `try {
  await fetch("http://169.254.169.254/latest/meta-data/");
} catch (error) {
  console.log((error as { code?: string }).code);
}`,
  `try {
  await new STSClient({ endpoint: "https://sts.eu-west-1.amazonaws.com", profile: "default" }).send(new GetCallerIdentityCommand({}));
} catch (error) {
  console.log((error as { code?: string }).code);
}`,
];
/** What of it the stock kernel is asked to do: it shows that what is looked for would be seen. */
const CONTROL = [CELLS[0] ?? "", CELLS[2] ?? ""];

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | readonly string[];
  readonly ename?: string;
}

describe("A notebook with a person's own ~/.aws, in nbclient, with no network but loopback", function () {
  this.timeout(600_000);
  let venv: Venv;
  let home: string;
  before(async () => {
    venv = await startVenv();
    home = await mkdtemp(join(tmpdir(), "seigo-real-"));
    await mkdir(join(home, ".aws"));
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(home, ".aws", name), text);
    await mkdir(join(home, "notebooks"));
    await symlink(join(ROOT, "node_modules"), join(home, "notebooks/node_modules"));
  });
  after(async () => {
    await rm(home, { recursive: true, force: true });
  });

  const create = (): NodeJS.ProcessEnv => ({
    PATH: `/usr/bin:${dirname(process.execPath)}:/bin:/usr/sbin:/sbin`,
    HOME: home,
    TMPDIR: home,
    LANG: "C.UTF-8",
    SEIGO_LANG: "ja",
    JUPYTER_DATA_DIR: join(home, "jupyter"),
  });

  /** Runs cells by `jupyter nbconvert --execute`, which is nbclient, in the namespace. */
  async function run(cells: readonly string[], env: NodeJS.ProcessEnv, around = 'exec "$@"') {
    const folder = join(home, "notebooks");
    const metadata = { kernelspec: { name: "tslab", display_name: "TypeScript", language: "typescript" } };
    const notebook = {
      cells: cells.map((source, index) => ({
        cell_type: "code",
        id: `cell-${index}`,
        metadata: {},
        execution_count: null,
        outputs: [],
        source,
      })),
      metadata,
      nbformat: 4,
      nbformat_minor: 5,
    };
    await writeFile(join(folder, "in.ipynb"), JSON.stringify(notebook));
    const convert = [venv.find("jupyter"), "nbconvert", "--to", "notebook", "--allow-errors", "--execute"];
    const command = ["sh", "-c", around, CLI, ...convert, "--output", "out.ipynb", "in.ipynb"];
    const ran = await runWithoutNetwork(command, { env, folder });
    equal(ran.status, 0, ran.stderr);
    const out = JSON.parse(await readFile(join(folder, "out.ipynb"), "utf8")) as {
      cells: { outputs: Output[] }[];
    };
    const read = (name: string, { outputs }: { outputs: Output[] }): string =>
      outputs.flatMap((output) => (output.name === name ? [output.text ?? ""].flat() : [])).join("");
    return {
      ...ran,
      errors: out.cells.flatMap(({ outputs }) => outputs.flatMap(({ ename }) => ename ?? [])),
      stdout: out.cells.map((cell) => read("stdout", cell).trimEnd()),
      stderr: out.cells.map((cell) => read("stderr", cell).trimEnd()),
    };
  }

  async function checkHome(): Promise<void> {
    deepEqual((await readdir(join(home, ".aws"))).sort(), ["config", "credentials"]);
    for (const [name, text] of Object.entries(FILES))
      equal(await readFile(join(home, ".aws", name), "utf8"), text);
  }

  const SHOWN = (accountId: string) => [
    "",
    `arn:aws:iam::${accountId}:user/alice`,
    `arn:aws:iam::${accountId}:user/admin`,
    "admin\talice",
    "SEIGO_HOST_REFUSED",
    "SEIGO_HOST_REFUSED",
  ];

  const rows = [
    [
      "an account of the kernel's own, and says so once",
      undefined,
      "123456789012",
      "AWS の呼び出しは、このカーネルのためのローカルアカウント 123456789012 へ行きます。",
    ],
    [
      "the account that the person has running, and says so once",
      RUNNING,
      "210987654321",
      "AWS の呼び出しは、動いているローカルアカウント 210987654321（ポート PORT）へ行きます。",
    ],
    ["the account of seigo env, which needs no word", EVALUATED, "210987654321", ""],
  ] as const;
  for (const [title, around, accountId, said] of rows) {
    it(`goes to ${title}; nothing is looked up or sent`, async () => {
      const env = create();
      equal((await runSeigo(["kernel", "install"], env)).status, 0);
      const { names, lost, stdout, stderr, errors } = await run(CELLS, env, around);
      deepEqual(
        {
          names,
          lost,
          errors,
          stdout,
          stderr: stderr.map((text) => text.replace(/ポート \d+/, "ポート PORT")),
        },
        { names: [], lost: 0, errors: [], stdout: SHOWN(accountId), stderr: ["", said, "", "", "", ""] },
      );
      await checkHome();
      const left = (await readdir(home)).filter((name) => name.startsWith("seigo-"));
      deepEqual(left, [], "the account, its folders and its record are gone");
    });
  }

  it("is seen when it goes elsewhere: the stock kernel looks AWS up and sends to it", async () => {
    const env = {
      ...create(),
      JUPYTER_PATH: await writeStockKernel(home),
      JUPYTER_DATA_DIR: join(home, "none"),
    };
    const { names, lost, stdout } = await run(CONTROL, env);
    ok(names.includes("sts.us-east-1.amazonaws.com"), names.join(" "));
    ok(lost > 0);
    equal(stdout.join(""), "");
  });
});
