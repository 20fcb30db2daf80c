import { equal } from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { formatCall } from "../../lib/command/format-call.js";

describe("formatCall()", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "call-test-"));
    for (const path of ["bin", "x/node_modules/.bin"]) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, "seigo"), "");
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const [title, env, path, call] of [
    ["a shell that finds it", {}, ["empty", "bin"], "seigo"],
    ["a shell that does not", {}, ["empty", ""], "npx seigo"],
    ["a script of npm's", { npm_command: "run-script" }, ["x/node_modules/.bin", "empty"], "npx seigo"],
    [
      "npx with a file",
      { npm_command: "exec", npm_config_package: "/my files/seigo.tgz" },
      ["bin"],
      "npx --package '/my files/seigo.tgz' seigo",
    ],
    [
      "npx without one",
      { npm_command: "exec", npm_config_package: "" },
      ["x/node_modules/.bin"],
      "npx seigo",
    ],
  ] as const) {
    it(`is "${call}" for ${title}`, () => {
      const PATH = path.map((name) => (name === "" ? "" : join(folder, name))).join(delimiter);
      equal(formatCall({ ...env, PATH }), call);
    });
  }
});
