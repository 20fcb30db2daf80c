import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Execution, Kernel } from "../../../lib/kernel/kernel.js";
import { readKernelspec } from "../../../lib/kernel/kernelspec/read-kernelspec.js";
import { type Ended, runSeigo, type SandboxProcess, startSandboxProcess } from "../../command/start-seigo.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const CALL = `import { CreateUserCommand, IAMClient } from "@aws-sdk/client-iam";
console.log((await new IAMClient({}).send(new CreateUserCommand({ UserName: "alice" }))).User?.Arn);`;
const PIDS = "console.log(process.ppid, process.pid)";

describe("the kernel that seigo kernel install names", function () {
  this.timeout(240_000);
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let installed: Ended;
  const sandboxes: SandboxProcess[] = [];
  const kernels: Kernel[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    mkdirSync(join(folder, "tmp"));
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    mkdirSync(join(folder, ".aws"));
    writeFileSync(join(folder, ".aws/credentials"), "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n");
    env = {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: folder,
      TMPDIR: join(folder, "tmp"),
      JUPYTER_DATA_DIR: join(folder, "jupyter"),
      SEIGO_LANG: "en",
    };
    installed = await runSeigo(["kernel", "install"], env);
    equal(installed.status, 0);
  });
  afterEach(async () => {
    for (const kernel of kernels.splice(0)) await kernel.stop();
    for (const sandbox of sandboxes.splice(0)) await sandbox.end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(more: NodeJS.ProcessEnv = {}): Promise<Kernel> {
    const spec = await readKernelspec(join(folder, "jupyter/kernels/tslab"));
    const kernel = await startKernel(spec, { cwd: folder, env: { ...env, ...more } });
    kernels.push(kernel);
    return kernel;
  }
  async function sandbox(accountId: string): Promise<SandboxProcess> {
    const started = await startSandboxProcess(["--account-id", accountId], env);
    sandboxes.push(started);
    return started;
  }
  const run = (kernel: Kernel, source: string) => kernel.execute(source, { timeout: 120_000 });
  const read = ({ outputs }: Execution, stream: string): string =>
    outputs
      .map((output) => (output.output_type === "stream" && output.name === stream ? output.text : ""))
      .join("");
  const list = () => readdirSync(join(folder, "tmp")).filter((name) => /^seigo-(account|lead)/.test(name));

  it("is installed with a word on the next step in each front end, and on where AWS calls go", () => {
    match(installed.stdout, /^\/.*\/kernels\/tslab$/m);
    match(
      installed.stderr,
      /^In VS Code: .*\nIn Jupyter: .*\nAWS calls of its cells never go to a real account: .*\n$/,
    );
  });

  it("leads to the one account that runs, and to its own where several do", async () => {
    await sandbox("210987654321");
    const first = await run(await start(), CALL);
    equal(read(first, "stdout"), "arn:aws:iam::210987654321:user/alice\n");
    match(
      read(first, "stderr"),
      /^AWS calls go to the local account 210987654321 that you have running \(port \d+\)\.\n$/,
    );
    await sandbox("310987654321");
    const second = await run(await start(), CALL);
    equal(read(second, "stdout"), "arn:aws:iam::123456789012:user/alice\n");
    match(
      read(second, "stderr"),
      /^Several local accounts run \(ports \d+, \d+\), .* for this kernel alone, 123456789012\. .*: eval "\$\(seigo env --port \d+\)"\n$/,
    );
  });

  it("names in a refusal the address that its first word named, and shows nothing of ours", async () => {
    const { environment } = await sandbox("210987654321");
    const { outputs } = await run(await start(), 'await fetch("https://iam.amazonaws.com/");');
    const [traceback = []] = outputs.flatMap((output) =>
      output.output_type === "error" ? [output.traceback] : [],
    );
    const [sentence = "", place = "", ...others] = traceback;
    ok(sentence.startsWith("SeigoError: Refused to reach iam.amazonaws.com: "), sentence);
    ok(sentence.includes(`theirs is ${environment["AWS_ENDPOINT_URL"]}.`), sentence);
    match(place, /^ {4}at .*cell\[1\]:1:7$/);
    deepEqual(others, []);
  });

  it("says nothing before a cell calls AWS, and nothing twice", async () => {
    const kernel = await start();
    equal(read(await run(kernel, "console.log(1)"), "stderr"), "");
    match(read(await run(kernel, CALL), "stderr"), /for this kernel alone/);
    equal(read(await run(kernel, CALL.replace("alice", "bob")), "stderr"), "");
  });

  it("keeps what a person has put into the environment, but for what leads to AWS", async () => {
    const kernel = await start({
      AWS_PROFILE: "work",
      AWS_SECRET_ACCESS_KEY: "x",
      OPENAI_API_KEY: "mine",
      MY: "1",
    });
    const names = ["AWS_PROFILE", "AWS_SECRET_ACCESS_KEY", "OPENAI_API_KEY", "MY", "HOME"];
    const shown = await run(
      kernel,
      `console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => process.env[name])))`,
    );
    deepEqual(JSON.parse(read(shown, "stdout")), [null, null, "mine", "1", folder]);
  });

  it("gives the helpers for profiles the account's files", async () => {
    const source = `import { readProfile, writeProfile } from "seigo";
writeProfile("testuser", { region: "us-west-2" });
console.log(readProfile("testuser")?.region, process.env.AWS_CONFIG_FILE?.startsWith(process.env.SEIGO_HOME + "/"));`;
    equal(read(await run(await start(), source), "stdout"), "us-west-2 true\n");
    deepEqual(readdirSync(join(folder, ".aws")), ["credentials"]);
  });

  for (const how of ["stopped", "killed"] as const) {
    it(`leaves nothing when it is ${how}`, async () => {
      const kernel = await start();
      const [kernelPid = 0, cellPid = 0] = read(await run(kernel, PIDS), "stdout")
        .split(" ")
        .map(Number);
      await run(kernel, CALL);
      equal(list().length, 2);
      if (how === "stopped") await kernel.stop();
      else process.kill(kernelPid, "SIGKILL");
      for (let tries = 0; list().length > 0 || runs(cellPid) || runs(kernelPid); tries += 1) {
        ok(tries < 400, `left behind: ${list().join(", ")}`);
        await sleep(50);
      }
    });
  }
});

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
