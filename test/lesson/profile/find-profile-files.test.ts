import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { findProfileFiles } from "../../../lib/lesson/profile/find-profile-files.js";
import { SeigoError } from "../../../lib/message/error.js";

describe("findProfileFiles()", () => {
  let folder: string;
  let home: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    home = join(folder, "home");
    mkdirSync(join(home, ".aws"), { recursive: true });
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "real"), join(home, "link"));
    symlinkSync(home, join(folder, "other-name"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const files = (parent: string) => ({
    AWS_CONFIG_FILE: join(parent, "config"),
    AWS_SHARED_CREDENTIALS_FILE: join(parent, "credentials"),
  });
  const local = (env: NodeJS.ProcessEnv) => ({ SEIGO_ACCOUNT: "local", SEIGO_HOME: home, ...env });

  const used: readonly (readonly [title: string, env: () => NodeJS.ProcessEnv, realFiles?: boolean])[] = [
    ["uses files inside the account's folder", () => local(files(join(home, ".aws")))],
    ["uses the folder under another name", () => ({ ...local(files(join(folder, "other-name", ".aws"))) })],
    ["uses files that are named in the environment", () => files(folder)],
    ["uses the real files when that is asked for", () => ({}), true],
  ];
  for (const [title, env, realFiles] of used) {
    it(title, () => {
      const expected = env();
      const paths = findProfileFiles(realFiles === undefined ? {} : { realFiles }, expected);
      assert.equal(paths.config, expected["AWS_CONFIG_FILE"] ?? join(homedir(), ".aws", "config"));
    });
  }

  const refused: readonly (readonly [title: string, env: () => NodeJS.ProcessEnv, realFiles?: boolean])[] = [
    ["refuses the real files when nothing is said", () => ({})],
    ["refuses when only one file is named", () => ({ AWS_CONFIG_FILE: join(folder, "config") })],
    ["refuses a local account without files of its own", () => local({})],
    ["refuses it also when the real files are asked for", () => local({}), true],
    ["refuses a local account without a folder", () => ({ SEIGO_ACCOUNT: "local", ...files(home) })],
    ["refuses files beside the account's folder", () => local(files(folder))],
    ["refuses a folder whose name only starts alike", () => local(files(`${home}-2`))],
    ["refuses a link that leads out of the folder", () => local(files(join(home, "link")))],
    [
      "refuses one file outside",
      () => local({ ...files(home), AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials") }),
    ],
  ];
  for (const [title, env, realFiles = false] of refused) {
    it(title, () => assert.throws(() => findProfileFiles({ realFiles }, env()), SeigoError));
  }
});
