import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  fromProfile,
  type ProfileSettings,
  readProfile,
  removeProfile,
  showProfile,
  writeProfile,
} from "../../../lib/index.js";
import { SeigoError } from "../../../lib/message/error.js";
import { captureOutput } from "../capture-output.js";

const keys = { aws_access_key_id: "AKIAEXAMPLE", aws_secret_access_key: "secret/secret" };

describe("profiles", () => {
  const kept = { ...process.env };
  let folder: string;
  let credentials: string;
  let config: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    credentials = join(folder, ".aws", "credentials");
    config = join(folder, ".aws", "config");
    Object.assign(process.env, {
      HOME: folder,
      SEIGO_ACCOUNT: "local",
      SEIGO_HOME: folder,
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: credentials,
    });
  });
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
    Object.assign(process.env, kept);
    rmSync(folder, { recursive: true });
  });

  it("writeProfile() puts keys and settings where `aws configure` puts them", () => {
    writeProfile("testuser", { ...keys, region: "ap-northeast-1", output: "json" });
    assert.equal(
      readFileSync(credentials, "utf8"),
      "[testuser]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = secret/secret\n",
    );
    assert.equal(
      readFileSync(config, "utf8"),
      "[profile testuser]\nregion = ap-northeast-1\noutput = json\n",
    );
  });
  it("writeProfile() keeps files and folder from other users", () => {
    writeProfile("testuser", { ...keys });
    assert.equal(statSync(credentials).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, ".aws")).mode & 0o777, 0o700);
    writeFileSync(credentials, "", { mode: 0o644 });
    writeProfile("testuser", { ...keys });
    assert.equal(statSync(credentials).mode & 0o777, 0o600);
  });
  it("writeProfile() keeps the mode of a file without keys, and of one that is stricter", () => {
    writeProfile("testuser", { ...keys, region: "x" });
    chmodSync(config, 0o644);
    chmodSync(credentials, 0o400);
    writeProfile("testuser", { ...keys, region: "y" });
    assert.equal(statSync(config).mode & 0o777, 0o644);
    assert.equal(statSync(credentials).mode & 0o777, 0o400);
  });
  it("writeProfile() writes neither file when one cannot be written", () => {
    writeProfile("testuser", { ...keys, region: "x" });
    const before = readFileSync(credentials, "utf8");
    writeFileSync(config, "[profile a]\n[profile a]\n");
    const change = { aws_access_key_id: "AKIANEW", region: "y" };
    assert.throws(() => writeProfile("testuser", change), SeigoError);
    assert.equal(readFileSync(credentials, "utf8"), before);
  });
  it("writeProfile() replaces a name in capitals, so that the CLI finds it once", () => {
    writeProfile("testuser", { region: "x" });
    writeFileSync(credentials, "[testuser]\nAWS_ACCESS_KEY_ID = OLD\n");
    writeProfile("testuser", { aws_access_key_id: "NEW" });
    assert.equal(readFileSync(credentials, "utf8"), "[testuser]\naws_access_key_id = NEW\n");
  });
  it("removeProfile() gives back the file as it was before writeProfile()", () => {
    for (const text of ["# 練習\n", "[profile a]\r\nk = 1\r\n", "[profile a]\nk = 1\n\n\n# b\n"]) {
      writeProfile("a", { k: "1" });
      writeFileSync(config, text);
      writeProfile("testuser", { region: "x", s3: { a: "1" } });
      removeProfile("testuser");
      assert.equal(readFileSync(config, "utf8"), text);
    }
  });
  it("readProfile() gives an empty setting as an empty text", () => {
    writeProfile("testuser", { cli_pager: "", region: "x" });
    assert.deepEqual(readProfile("testuser"), { cli_pager: "", region: "x" });
  });
  it("writeProfile() writes to the file that is asked for", () => {
    writeProfile("testuser", { role_arn: "r" }, { file: "credentials" });
    assert.equal(readFileSync(credentials, "utf8"), "[testuser]\nrole_arn = r\n");
    assert.throws(() => statSync(config));
  });
  it("writeProfile() keeps the line ends of the file", () => {
    writeProfile("a", { k: "1" });
    writeFileSync(config, "[profile a]\r\nk = 1\r\n");
    writeProfile("a", { z: "2" });
    assert.equal(readFileSync(config, "utf8"), "[profile a]\r\nk = 1\r\nz = 2\r\n");
  });

  const refused: readonly (readonly [title: string, profile: string, settings: ProfileSettings])[] = [
    ["refuses a name that the SDK cannot find again", "a b", { k: "1" }],
    ["refuses a name that ends the title", "a]", { k: "1" }],
    ["refuses a value that is missing", "a", { aws_access_key_id: undefined }],
    ["refuses a value of two lines", "a", { k: "1\nregion = x" }],
    ["refuses a value that would become a comment", "a", { k: "1 # 2" }],
    ["refuses a nested value of two lines", "a", { s3: { k: "1\n[b]" } }],
    ["refuses a setting's name with a sign in it", "a", { "k=": "1" }],
    ["refuses a setting's name in capitals, which the SDK does not know", "a", { REGION: "x" }],
    ["refuses a value that starts or ends with a blank", "a", { k: "1 " }],
    ["refuses a nested value that would open a block", "a", { s3: { a: "", b: "1" } }],
    ["refuses a nested value with a line end of Python's", "a", { s3: { a: "1\u2028b" } }],
    ["refuses a character that UTF-8 does not have", "a", { k: "\ud800" }],
    ["refuses a name that every object has", "constructor", { k: "1" }],
    ["refuses Python's name for settings of all", "DEFAULT", { aws_access_key_id: "A" }],
  ];
  for (const [title, profile, settings] of refused) {
    it(`writeProfile() ${title}`, () => {
      assert.throws(() => writeProfile(profile, settings), SeigoError);
      assert.throws(() => statSync(config));
    });
  }

  it("readProfile() merges both files as the SDK does", () => {
    writeProfile("testuser", { region: "x", s3: { max_queue_size: "1" } });
    writeProfile("testuser", { region: "y", role_arn: "r" }, { file: "credentials" });
    assert.deepEqual(readProfile("testuser"), { region: "y", s3: { max_queue_size: "1" }, role_arn: "r" });
    assert.equal(readProfile("nobody"), undefined);
  });
  it("removeProfile() removes it from both files and leaves the others", () => {
    writeProfile("default", { ...keys, region: "x" });
    writeProfile("testuser", { ...keys, region: "y" });
    removeProfile("testuser");
    removeProfile("testuser");
    assert.equal(readProfile("testuser"), undefined);
    assert.deepEqual(readProfile("default"), { region: "x", ...keys });
    assert.doesNotMatch(readFileSync(credentials, "utf8") + readFileSync(config, "utf8"), /testuser|\n\n$/);
  });
  it("showProfile() prints both files' lines and no secret", async () => {
    writeProfile("testuser", { ...keys, region: "x" });
    const text = readFileSync(credentials, "utf8");
    writeFileSync(credentials, text.replace("aws_secret", "# aws_secret_access_key=old\naws_secret"));
    assert.deepEqual(await captureOutput(() => showProfile("testuser")), [
      [
        "# ~/.aws/credentials",
        "[testuser]",
        "aws_access_key_id = xxxxxxxx",
        "# aws_secret_access_key=xxxxxxxx",
        "aws_secret_access_key = xxxxxxxx",
        "",
        "# ~/.aws/config",
        "[profile testuser]",
        "region = x",
      ].join("\n"),
    ]);
  });
  it("showProfile() says that there is no such profile", async () => {
    assert.match((await captureOutput(() => showProfile("nobody")))[0] ?? "", /nobody/);
  });
  it("fromProfile() sees an edit that the SDK's cache hides", async () => {
    const provider = fromProfile("testuser");
    writeProfile("testuser", { ...keys });
    assert.equal((await provider()).accessKeyId, "AKIAEXAMPLE");
    writeProfile("testuser", { aws_access_key_id: "AKIANEW" });
    assert.equal((await provider()).accessKeyId, "AKIANEW");
  });
  it("fromProfile() refuses files outside the local account's folder", async () => {
    writeProfile("testuser", { ...keys });
    process.env["SEIGO_HOME"] = join(folder, "elsewhere");
    await assert.rejects(fromProfile("testuser")(), SeigoError);
  });
});
