import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCommand } from "../../lib/command/init.js";
import { createTerminal } from "./create-terminal.js";

describe("seigo init", function () {
  this.timeout(60_000);
  let folder: string;
  const init = async (...args: string[]) => {
    const terminal = createTerminal({ cwd: folder });
    await createCommand(terminal).parseAsync(args, { from: "user" });
    return terminal;
  };
  const listSteps = (out: string) => out.slice(out.indexOf("次にすること")).trimEnd().split("\n").slice(1);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "init-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [args, steps] of [
    [["x"], ["  cd x", "  npm install", "  npx seigo run"]],
    [
      ["--", "-x"],
      ["  cd ./-x", "  npm install", "  npx seigo run"],
    ],
    [
      ["--", "-my lessons"],
      ["  cd './-my lessons'", "  npm install", "  npx seigo run"],
    ],
    [["my lessons"], ["  cd 'my lessons'", "  npm install", "  npx seigo run"]],
    [[], ["  npm install", "  npx seigo run"]],
  ] as const) {
    it(`says what was made and what is next after ${["seigo init", ...args].join(" ")}`, async () => {
      const { shown, status } = await init("--package", "9.9.9", ...args);
      match(shown.out, /^ {2}ja\/iam-user\.md$/m);
      deepEqual([listSteps(shown.out), shown.err, status()], [steps, "", 0]);
    });
  }

  for (const value of ["", " "]) {
    it(`refuses --package "${value}", and makes nothing`, async () => {
      await rejects(init("x", "--package", value), { name: "SeigoError", message: /--package <SPEC>.*値/ });
      deepEqual(readdirSync(folder), []);
    });
  }

  it("names what was there before, and ends with 1", async () => {
    writeFileSync(join(folder, "package.json"), "{}");
    const { shown, status } = await init("--package", "9.9.9");
    equal(shown.err, "次のものは前からあったので、そのままにしました：\n  package.json\n");
    deepEqual([listSteps(shown.out), status()], [["  npm install seigo@9.9.9", "  npx seigo run"], 1]);
  });
});
