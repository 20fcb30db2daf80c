import { deepEqual, equal, ok, rejects, throws } from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect, promisify } from "node:util";
import { type Sandbox, startSandbox } from "../lib/sandbox.js";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** As strict as a consumer can be, without types of Node or of a browser. */
const COMPILER_OPTIONS = {
  target: "ES2022",
  lib: ["ES2022"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
  noEmit: true,
};

const CONSUMER = `
import { type InventoryChange, type Sandbox, type SandboxOptions, startSandbox } from "seigo/sandbox";

const options: SandboxOptions = { accountId: "210987654321", consistency: "typical", wording: "2023" };
export async function use(): Promise<readonly InventoryChange[]> {
  const sandbox: Sandbox = await startSandbox(options);
  const { accountId, administrator } = sandbox.createAccount();
  const key: string = administrator.secretAccessKey;
  const taken: string = sandbox.snapshots.save("a", accountId).takenAt;
  sandbox.supplyKeySet("arn:aws:iam::210987654321:oidc-provider/example.com", [{ kty: "RSA", kid: key + taken }]);
  const ahead: number = sandbox.readClock().ahead;
  sandbox.moveClock(-ahead);
  // @ts-expect-error: there is no such degree
  await startSandbox({ consistency: "late" });
  await sandbox.stop();
  return sandbox.snapshots.diff("a");
}
`;

describe("seigo/sandbox", function () {
  this.timeout(120_000);

  describe("in another folder", () => {
    let folder: string;
    before(() => {
      folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
      mkdirSync(join(folder, "node_modules/@aws-sdk"), { recursive: true });
      symlinkSync(ROOT, join(folder, "node_modules/seigo"));
      const client = "node_modules/@aws-sdk/client-iam";
      symlinkSync(join(ROOT, client), join(folder, client));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it("does what docs/control.md shows", async () => {
      const [, example = ""] =
        /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "docs/control.md"), "utf8")) ?? [];
      writeFileSync(join(folder, "example.js"), example);
      const { stdout } = await run(process.execPath, ["example.js"], { cwd: folder });
      equal(stdout, "[ 'created arn:aws:iam::123456789012:user/alice' ]\nNoSuchEntityException\n3600\n");
    });

    it("has types that need nothing else", async () => {
      writeFileSync(join(folder, "consumer.ts"), CONSUMER);
      writeFileSync(
        join(folder, "tsconfig.json"),
        JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ["consumer.ts"] }),
      );
      const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
      const said = await run(process.execPath, [compiler, "-p", "."], { cwd: folder }).then(
        ({ stdout }) => stdout,
        (cause: { stdout: string }) => cause.stdout,
      );
      equal(said, "");
    });
  });

  const wrong: readonly (readonly [Readonly<Record<string, unknown>>, RegExp])[] = [
    [{ port: 65_536 }, /port is 65536\. Give .* 65535\.$/],
    [{ port: -1 }, /port is -1\./],
    [{ port: 1.5 }, /port is 1\.5\./],
    [{ port: Number.NaN }, /port is NaN\./],
    [{ port: "80" }, /port is "80"\./],
    [{ accountId: "1234" }, /accountId is "1234"\. Give .*twelve digits/],
    [{ accountId: "000000000000" }, /accountId is "000000000000"\./],
    [{ accountId: 123_456_789_012 }, /accountId is 123456789012\./],
    [{ consistency: "late" }, /consistency is "late"\. Give one of none, typical, worst\.$/],
    [{ consistency: null }, /consistency is null\./],
    [{ wording: "1999" }, /wording is "1999"\. Give one of today, 2023\.$/],
  ];
  for (const [options, message] of wrong) {
    it(`is not started with ${inspect(options)}, and makes no data`, async () => {
      const data = join(tmpdir(), `seigo-test-${process.pid}-data`);
      const started = startSandbox({ data, ...options }).then((sandbox) => sandbox.stop());
      try {
        await rejects(started, { code: "ValidationError", message });
        ok(!existsSync(data));
      } finally {
        rmSync(data, { recursive: true, force: true });
      }
    });
  }

  const changes: Readonly<Record<string, (sandbox: Sandbox) => unknown>> = {
    "createAccount()": (sandbox) => sandbox.createAccount(),
    "removeAccount()": (sandbox) => sandbox.removeAccount("210987654321"),
    "moveClock()": (sandbox) => sandbox.moveClock(1),
    "supplyKeySet()": (sandbox) =>
      sandbox.supplyKeySet("arn:aws:iam::123456789012:oidc-provider/example.com", []),
    "snapshots.save()": (sandbox) => sandbox.snapshots.save("a"),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`refuses ${what} once it is stopped, and still tells what was there`, async () => {
      const sandbox = await startSandbox();
      sandbox.createAccount("210987654321");
      const stopped = sandbox.stop();
      throws(() => change(sandbox), { code: "ServiceUnavailable", message: /stopped/ });
      await stopped;
      throws(() => change(sandbox), { code: "ServiceUnavailable", message: /stopped/ });
      equal(sandbox.listAccounts().length, 2);
      equal(sandbox.readClock().ahead, 0);
    });
  }

  describe("startSandbox()", () => {
    let sandbox: Sandbox;
    beforeEach(async () => {
      sandbox = await startSandbox({ clock: { now: () => new Date("2026-01-02T03:04:05Z") } });
    });
    afterEach(() => sandbox.stop());

    it("lists accounts that are made and removed", () => {
      const first = { accountId: "123456789012", createdAt: "2026-01-02T03:04:05.000Z" };
      deepEqual(sandbox.listAccounts(), [first]);
      sandbox.createAccount("210987654321");
      deepEqual(
        sandbox.listAccounts().map(({ accountId }) => accountId),
        ["123456789012", "210987654321"],
      );
      sandbox.removeAccount("210987654321");
      deepEqual(sandbox.listAccounts(), [first]);
      throws(() => sandbox.removeAccount("210987654321"), { code: "NoSuchEntity" });
      throws(() => sandbox.removeAccount("123456789012"), { code: "DeleteConflict", message: /first/ });
      deepEqual(sandbox.listAccounts(), [first]);
    });

    it("keeps snapshots of the account that is named, and tells one from another", () => {
      const { accountId } = sandbox.createAccount();
      const entry = { name: "a", takenAt: "2026-01-02T03:04:05.000Z" };
      deepEqual(sandbox.snapshots.save("a"), entry);
      deepEqual([sandbox.snapshots.list(), sandbox.snapshots.list(accountId)], [[entry], []]);
      sandbox.snapshots.save("b", accountId);
      deepEqual(sandbox.snapshots.diff("b", "now", accountId), []);
      throws(() => sandbox.snapshots.restore("b"), { code: "NoSuchEntity" });
      sandbox.snapshots.remove("a");
      deepEqual(sandbox.snapshots.list(), []);
      for (const name of ["now", ".", "..", "..."]) {
        throws(() => sandbox.snapshots.save(name), { code: "ValidationError" }, name);
      }
    });

    it("reads the clock that it moves", () => {
      deepEqual(sandbox.readClock(), { now: "2026-01-02T03:04:05.000Z", ahead: 0 });
      sandbox.moveClock(60);
      deepEqual(sandbox.readClock(), { now: "2026-01-02T03:05:05.000Z", ahead: 60 });
    });

    it("turns back a clock that was moved in many steps, at once", () => {
      for (let step = 0; step < 3; step += 1) sandbox.moveClock(1e9);
      sandbox.moveClock(-3e9);
      deepEqual(sandbox.readClock(), { now: "2026-01-02T03:04:05.000Z", ahead: 0 });
    });

    for (const seconds of [Number.NaN, Number.POSITIVE_INFINITY, -2e9, 3e11, 1e300]) {
      it(`does not move its clock by ${seconds} seconds`, () => {
        throws(() => sandbox.moveClock(seconds), {
          code: "ValidationError",
          message: Number.isFinite(seconds) ? /1970-01-01T.* to 9999-12-31T/ : /must be a number/,
        });
        equal(sandbox.readClock().ahead, 0);
      });
    }
  });
});
