import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Account } from "../../../lib/account/account.js";
import { findRecords } from "../../../lib/account/record/find-records.js";
import { readToken } from "../../../lib/account/record/read-token.js";
import { recordAccount } from "../../../lib/account/record/record-account.js";
import type { WrittenRecord } from "../../../lib/account/record/write-record.js";

const TOKEN = "7DkYt8wQ3Rz0vJ5sXcB1nM6pLgHf2aEuKiOyTrWqZx4";

describe("recordAccount()", () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let account: Account;
  let records: WrittenRecord[];
  /** Notes an account; what watches it ends with the test. */
  const note = async (noted: Account): Promise<WrittenRecord> => {
    const record = await recordAccount(noted, env);
    records.push(record);
    return record;
  };
  const name = (ending: string): string => `seigo-sandbox-${process.getuid?.()}-4242.${ending}`;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    env = { XDG_RUNTIME_DIR: folder };
    records = [];
    account = {
      kind: "local",
      accountId: "123456789012",
      region: "ap-northeast-1",
      url: "http://127.0.0.1:4242",
      environment: { HOME: folder, SEIGO_ACCOUNT: "local" },
      capabilities: [],
      control: { url: "http://127.0.0.1:4242/_seigo", token: TOKEN },
      inventory: async () => ({}),
      secrets: async () => [],
      stop: async () => {},
    };
  });
  afterEach(async () => {
    for (const record of records) await record.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("keeps the token beside the record, for us alone, and removes both", async () => {
    const record = await note(account);
    deepEqual(readdirSync(folder).sort(), [name("json"), name("token")]);
    for (const file of readdirSync(folder)) equal(statSync(join(folder, file)).mode & 0o777, 0o600);
    ok(!readFileSync(join(folder, name("json")), "utf8").includes(TOKEN));
    const [found] = await findRecords(env);
    ok(found);
    equal(await readToken(found, env), TOKEN);
    await record.remove();
    deepEqual(readdirSync(folder), []);
  });

  for (const text of [
    "null",
    "1",
    "[]",
    "{",
    '{"pid":1}',
    '{"pid":1,"port":2,"accountId":"3","environment":null}',
  ]) {
    it(`takes ${text} in a record's file for one that is left over`, async () => {
      writeFileSync(join(folder, name("json")), text, { mode: 0o600 });
      deepEqual([await findRecords(env), readdirSync(folder)], [[], []]);
    });
  }

  it("removes what killed ones have left when another starts", async () => {
    const left = join(folder, name("json").replace("4242", "4243"));
    const record = {
      pid: process.pid,
      port: 4243,
      accountId: "1",
      environment: { HOME: join(folder, "gone") },
    };
    writeFileSync(left, JSON.stringify(record), { mode: 0o600 });
    writeFileSync(left.replace(/json$/, "token"), TOKEN, { mode: 0o600 });
    const own = await note(account);
    deepEqual(readdirSync(folder).sort(), [name("json"), name("token")]);
    await own.remove();
  });

  it("keeps no token of an account that nobody controls, and nothing of one without a port", async () => {
    const { control: _, ...uncontrolled } = account;
    const record = await note(uncontrolled);
    deepEqual(readdirSync(folder), [name("json")]);
    await record.remove();
    const { url: __, ...remote } = account;
    await (await note(remote)).remove();
    deepEqual(readdirSync(folder), []);
  });

  for (const ending of ["json", "token"]) {
    it(`writes to no file that others have laid out for it behind a link: ${ending}`, async () => {
      const elsewhere = join(folder, "elsewhere");
      writeFileSync(elsewhere, "theirs");
      symlinkSync(elsewhere, join(folder, name(ending)));
      const record = await note(account);
      equal(readFileSync(elsewhere, "utf8"), "theirs");
      ok(lstatSync(join(folder, name(ending))).isFile());
      await record.remove();
      deepEqual(readdirSync(folder), ["elsewhere"]);
    });
  }

  it("leaves nothing when the record cannot be written", async () => {
    mkdirSync(join(folder, name("json"), "full"), { recursive: true });
    await rejects(recordAccount(account, env), /Cannot write|書け/);
    deepEqual(readdirSync(folder), [name("json")]);
  });

  it("leaves no record where the token's file cannot be watched", async () => {
    const broken = join(folder, "a\nb");
    mkdirSync(broken);
    await rejects(recordAccount(account, { XDG_RUNTIME_DIR: broken }), /Cannot write|書け/);
    deepEqual(readdirSync(broken), []);
  });

  it("lies in an absolute folder, for the watchdog has another working folder", async () => {
    const record = await recordAccount(account, { TMPDIR: relative(process.cwd(), folder) });
    equal(record.path, join(folder, name("json")));
    await record.remove();
  });

  it("leaves no record when the token cannot be written", async () => {
    mkdirSync(join(folder, name("token"), "full"), { recursive: true });
    await rejects(recordAccount(account, env), /Cannot write|書け/);
    ok(!existsSync(join(folder, name("json"))));
  });

  for (const mode of [0o640, 0o604, 0o620]) {
    it(`trusts no token that others could have read or written: ${mode.toString(8)}`, async () => {
      const record = await note(account);
      chmodSync(join(folder, name("token")), mode);
      const [found] = await findRecords(env);
      ok(found);
      await rejects(readToken(found, env), { name: "SeigoError", exitStatus: 1 });
      await record.remove();
    });
  }

  it("is removed with its token when the sandbox has ended", async () => {
    await note(account);
    const path = join(folder, name("json"));
    const record = JSON.parse(readFileSync(path, "utf8")) as object;
    writeFileSync(path, JSON.stringify({ ...record, environment: { HOME: join(folder, "gone") } }));
    deepEqual(await findRecords(env), []);
    deepEqual(readdirSync(folder), []);
  });
});
