import { deepEqual, equal, match, rejects } from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readCommandLine } from "../../lib/command/read-command-line.js";
import { SeigoError } from "../../lib/message/error.js";
import { setLanguage } from "../../lib/message/message.js";
import { createTerminal, type FakeTerminal } from "./create-terminal.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const lesson = (printed: string): string =>
  `# 題\n\n\`\`\`ts name=who\nconsole.log("${printed}", process.env.SEIGO_LANG, new Date(0).getHours());\n\`\`\`\n\n\`\`\`text expect\nwho ja 9\n\`\`\`\n`;

describe("seigo build", function () {
  this.timeout(300_000);
  let folder: string;
  const build = async (...args: string[]): Promise<FakeTerminal> => {
    const terminal = createTerminal({ cwd: folder });
    await readCommandLine(["build", ...args], "0.0.0", terminal);
    return terminal;
  };

  before(() => setLanguage("en"));
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "seigo-test-")));
    mkdirSync(join(folder, "ja"));
    writeFileSync(join(folder, "ja/a.md"), lesson("who"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes a notebook with outputs, finds it as it was, and names what differs", async () => {
    match((await build()).shown.out, /^Wrote notebooks\/a\.ipynb\.\n$/);
    const path = join(folder, "notebooks/a.ipynb");
    const text = readFileSync(path, "utf8");
    match(text, /"who ja 9\\n"/);

    const same = await build("--check");
    deepEqual([same.status(), same.shown.out], [0, "1 notebooks are what their lessons give.\n"]);

    const line = text.split("\n").findIndex((one) => one.includes("who ja 9")) + 1;
    writeFileSync(path, text.replace("who ja 9", "who en 0"));
    writeFileSync(join(folder, "notebooks/old.ipynb"), text);
    const other = await build("--check");
    equal(other.status(), 1);
    match(
      other.shown.out,
      new RegExp(
        `^notebooks/a\\.ipynb:${line} is not what ja/a\\.md gives\\.\\n  expected: .*who ja 9.*\\n  actual: .*who en 0`,
      ),
    );
    match(other.shown.out, /^old\.ipynb comes from no lesson\.$/m);
    equal(readFileSync(path, "utf8"), text.replace("who ja 9", "who en 0"));
  });

  it("writes nothing when the lesson is wrong, and says where", async () => {
    writeFileSync(join(folder, "ja/a.md"), lesson("nobody"));
    const { status, shown } = await build();
    equal(status(), 1);
    match(shown.out, /wrong ja\/a\.md:4/);
    equal(existsSync(join(folder, "notebooks")), false);
  });

  it("names a notebook that is missing", async () => {
    const { status, shown } = await build("--check");
    equal(status(), 1);
    match(shown.out, /^notebooks\/a\.ipynb is missing\.$/m);
  });

  it("refuses two lessons of one name, and no lesson, with 2", async () => {
    mkdirSync(join(folder, "ja/deep"));
    writeFileSync(join(folder, "ja/deep/a.md"), lesson("who"));
    const isUsage = (error: unknown): boolean => error instanceof SeigoError && error.exitStatus === 2;
    await rejects(build(), isUsage);
    mkdirSync(join(folder, "empty"));
    await rejects(build("empty"), isUsage);
  });

  it("finds this repository's notebooks as its lessons give them", async () => {
    const terminal = createTerminal({ cwd: ROOT });
    await readCommandLine(["build", "--check"], "0.0.0", terminal);
    equal(terminal.status(), 0, terminal.shown.out);
  });
});
