import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEnvironment } from "../../../lib/account/create-environment.js";
import type { LocalAccount } from "../../../lib/account/local/local-account.js";
import { startLocalAccount } from "../../../lib/account/local/start-local-account.js";
import { createClients } from "../../sandbox/start-caller.js";
import { findAwsCli } from "../aws-cli.js";
import { CLIENTS, type ClientName, type Clients, type Question, startClients } from "./clients.js";
import { createPrincipals, type Principals } from "./create-principals.js";
import { fillFiles } from "./fill-files.js";
import { ASSUMPTION_ROWS } from "./rows/assumption-rows.js";
import { KEY_ROWS } from "./rows/key-rows.js";
import { ROLE_ROWS } from "./rows/role-rows.js";
import type { Row } from "./rows/row.js";
import { SYNTAX_ROWS } from "./rows/syntax-rows.js";
import { summarizeAnswer } from "./summarize-answer.js";
import { writeProcessAnswers } from "./write-process-answers.js";

describe("the same profile", function () {
  this.timeout(120_000);
  /** Codes of an MFA device count once: every client is given a later one, and the account's clock goes along. */
  let ahead = 0;
  const readClock = (): Date => new Date(Date.now() + ahead);
  let account: LocalAccount;
  let clients: Clients;
  let principals: Principals;
  let files: Readonly<Record<"config" | "credentials" | "folder", string>>;

  before(async () => {
    await findAwsCli();
    account = await startLocalAccount({ clock: { now: readClock } });
    const { AWS_CONFIG_FILE: config = "", AWS_SHARED_CREDENTIALS_FILE: credentials = "" } =
      account.environment;
    files = { config, credentials, folder: join(account.environment["HOME"] ?? "", "corpus") };
    mkdirSync(files.folder);
    const [, accessKeyId = "", secretAccessKey = ""] =
      /id = (.*)\n.* = (.*)/.exec(readFileSync(credentials, "utf8")) ?? [];
    principals = await createPrincipals(
      createClients(account.url, { accessKeyId, secretAccessKey }),
      account.url,
      readClock(),
    );
    writeProcessAnswers(files.folder, principals);
    clients = await startClients({
      ...createEnvironment(process.env, account),
      AWS_ACCESS_KEY_ID: principals.bob.accessKeyId,
      AWS_SECRET_ACCESS_KEY: principals.bob.secretAccessKey,
    });
  });
  after(async () => {
    await clients?.stop();
    await account?.stop();
  });

  for (const row of [...KEY_ROWS, ...ROLE_ROWS, ...ASSUMPTION_ROWS, ...SYNTAX_ROWS]) {
    it(row.title, async () => {
      const outcomes: Partial<Record<ClientName, string>> = {};
      const own = writeFiles(row);
      for (const client of CLIENTS) {
        const answer = await clients.identify(client, {
          profile: row.profile ?? "p",
          ...own,
          ...findMfa(row),
        });
        outcomes[client] = summarizeAnswer(answer, client);
      }
      const expected =
        typeof row.expected === "string"
          ? Object.fromEntries(CLIENTS.map((client) => [client, row.expected]))
          : row.expected;
      assert.deepEqual(outcomes, expected);
    });
  }

  /** The SDK reads a path only once, so it gets its own; the others are started with the account's. */
  function writeFiles(row: Row): { readonly config: string; readonly credentials: string } {
    const texts = fillFiles(row, principals, files.folder);
    const folder = mkdtempSync(join(files.folder, "row-"));
    const own = { config: join(folder, "config"), credentials: join(folder, "credentials") };
    for (const file of ["config", "credentials"] as const) {
      for (const path of [own[file], files[file]]) writeFileSync(path, texts[file]);
    }
    return own;
  }

  function findMfa({ code }: Row): Pick<Question, "mfa"> {
    if (code === undefined) return {};
    ahead += 60_000;
    const right = principals.findCode(readClock());
    const wrong = right.replace(/^./, (digit) => String((Number(digit) + 5) % 10));
    return { mfa: { serial: principals.serial, code: code === "right" ? right : wrong } };
  }
});
