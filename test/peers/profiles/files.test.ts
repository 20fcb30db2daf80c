import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readProfile, removeProfile, writeProfile } from "../../../lib/index.js";
import { SeigoError } from "../../../lib/message/error.js";
import { findAwsCli } from "../aws-cli.js";
import { READERS, type Readers, startReaders } from "./readers.js";
import type { FileRow, Seen } from "./rows/file-row.js";
import { FILE_ROWS } from "./rows/file-rows.js";

describe("the same shared file", function () {
  this.timeout(120_000);
  const kept = { ...process.env };
  const { warn } = console;
  let warned: string[] = [];
  let folder: string;
  let paths: Readonly<Record<"config" | "credentials", string>>;
  let readers: Readers;

  before(async () => {
    await findAwsCli();
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    paths = { config: join(folder, "config"), credentials: join(folder, "credentials") };
    Object.assign(process.env, {
      HOME: folder,
      SEIGO_ACCOUNT: "local",
      SEIGO_HOME: folder,
      AWS_CONFIG_FILE: paths.config,
      AWS_SHARED_CREDENTIALS_FILE: paths.credentials,
    });
    readers = await startReaders({ ...process.env, AWS_EC2_METADATA_DISABLED: "true" });
    console.warn = (text: string) => warned.push(text);
  });
  after(async () => {
    console.warn = warn;
    for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
    Object.assign(process.env, kept);
    await readers?.stop();
    rmSync(folder, { recursive: true });
  });

  for (const row of FILE_ROWS) {
    const file = row.file ?? "config";
    const readText = () => readFileSync(paths[file]);

    it(`${row.title}: is what everybody says`, async () => {
      writeFiles(row);
      const expected = { SDK: row.sdk, "AWS CLI": row.cli, botocore: row.botocore ?? row.cli };
      assert.deepEqual(await askAll(), expected);
      if (typeof row.cli !== "object") return;
      for (const [name, value] of Object.entries(row.cli)) {
        if (!/[.\n]/.test(name + value)) {
          assert.equal(await readers.getWithCli(name, { profile: "p", ...paths }), value);
        }
      }
    });

    it(`${row.title}: readProfile() sees what the SDK sees, and says where the CLI does not`, () => {
      writeFiles(row);
      warned = [];
      const settings = flatten(readProfile("p") ?? {});
      const filled = Object.entries(settings).filter(([, value]) => value !== "");
      if (typeof row.sdk === "object") assert.deepEqual(Object.fromEntries(filled), row.sdk);
      const cli = typeof row.cli === "object" ? Object.entries(row.cli) : row.cli;
      const seen =
        typeof cli === "object" ? Object.fromEntries(cli.filter(([name]) => name !== "cli_pager")) : cli;
      const isSame = cli !== "refused" && JSON.stringify(sort(seen)) === JSON.stringify(sort(row.sdk));
      assert.equal(warned.join("").includes("AWS CLI") || warned.join("").includes("SDK"), !isSame);
      if (row.cli === "refused") assert.match(warned.join(""), /AWS CLI/);
    });

    it(`${row.title}: writeProfile() writes what all see, or names the line`, async () => {
      writeFiles(row);
      const before = readText();
      const others = await askAll("q");
      if (typeof row.written === "number") {
        assert.throws(() => writeProfile("p", { region: "new" }, { file }), isRefusal(row.written));
        assert.deepEqual(readText(), before);
        return;
      }
      writeProfile("p", { region: "new" }, { file });
      assert.equal(readText().toString(), row.written);
      for (const seen of Object.values(await askAll())) {
        assert.equal(typeof seen === "object" && seen["region"], "new");
      }
      assert.deepEqual(await askAll("q"), others);
    });

    it(`${row.title}: removeProfile() leaves the rest, or names the line`, async () => {
      writeFiles(row);
      const before = readText();
      if (typeof row.removed === "number") {
        assert.throws(() => removeProfile("p"), isRefusal(row.removed));
        assert.deepEqual(readText(), before);
        return;
      }
      const others = await askAll("q");
      removeProfile("p");
      assert.equal(readText().toString(), row.removed);
      assert.deepEqual(await askAll(), { SDK: "nothing", "AWS CLI": "nothing", botocore: "nothing" });
      if (row.cli !== "refused") assert.deepEqual(await askAll("q"), others);
    });
  }

  function writeFiles({ file = "config", text }: FileRow): void {
    writeFileSync(paths.config, "");
    writeFileSync(paths.credentials, "");
    writeFileSync(paths[file], text);
  }

  async function askAll(profile = "p"): Promise<Readonly<Record<string, Seen>>> {
    const seen = READERS.map(async (reader) => [reader, await readers.read(reader, { profile, ...paths })]);
    return Object.fromEntries(await Promise.all(seen)) as Readonly<Record<string, Seen>>;
  }
});

function isRefusal(line: number): (error: unknown) => boolean {
  return (error) => error instanceof SeigoError && error.values["line"] === line && error.next !== undefined;
}

function sort(seen: Seen): unknown {
  return typeof seen === "string" ? [] : Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1));
}

function flatten(settings: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const entries = Object.entries(settings).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[name, value] as const]
      : Object.entries(value as Record<string, string>).map(
          ([key, text]) => [`${name}.${key}`, text] as const,
        ),
  );
  return Object.fromEntries(entries);
}
