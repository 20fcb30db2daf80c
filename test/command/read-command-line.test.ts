import { deepEqual, doesNotMatch, equal, match, rejects } from "node:assert/strict";
import { commands } from "../../lib/command/commands.js";
import { readCommandLine } from "../../lib/command/read-command-line.js";
import { SeigoError } from "../../lib/message/error.js";
import { createTerminal } from "./create-terminal.js";
import { runSeigo } from "./start-seigo.js";

const read = (...argv: readonly string[]) => {
  const terminal = createTerminal();
  return readCommandLine(argv, "1.2.3", terminal).then(() => terminal.shown.out);
};

describe("readCommandLine()", function () {
  this.timeout(60_000);

  it("lists every command when nothing is said", async () => {
    const help = await read();
    for (const { name } of commands) match(help, new RegExp(`^ +${name}\\b`, "m"));
  });

  it("shows the version", async () => equal(await read("--version"), "1.2.3\n"));

  for (const { name } of commands) {
    it(`shows the options of ${name}`, async () =>
      match(await read(name, "--help"), new RegExp(`seigo ${name}`)));
  }

  const wrong: readonly (readonly [argv: readonly string[], text: RegExp])[] = [
    [["--foo"], /「--foo」というオプションはありません/],
    [["foo"], /「foo」というコマンドはありません/],
    [["run", "--foo"], /「--foo」というオプションはありません/],
    [["run", "--timeout"], /「--timeout <SECONDS>」には値が必要です/],
    [["run", "--timeout", "soon"], /「soon」/],
    [["--lang", "fr"], /「--lang」が「fr」/],
    [["kernel"], /サブコマンドがありません|サブコマンド/],
    [["snapshot"], /サブコマンド/],
    [["help", "foo"], /「foo」というコマンドはありません/],
    [["env", "more"], /引数が多すぎます/],
  ];
  for (const [argv, text] of wrong) {
    it(`refuses ${argv.join(" ")}`, async () => {
      await rejects(read(...argv), (error) => {
        equal(error instanceof SeigoError && error.exitStatus, 2);
        match((error as SeigoError).message, text);
        return true;
      });
    });
  }

  const near: readonly (readonly [argv: readonly string[], nearest: string | undefined])[] = [
    [["rn"], "run"],
    [["run", "--jbos", "2"], "--jobs"],
    [["kernel", "instal"], "install"],
    [["kernel", "install", "--sysprefix"], "--sys-prefix"],
    [["--lagn", "ja", "run"], "--lang"],
    [["help", "snapshto"], "snapshot"],
    [["sandbox", "--vintagee", "2023"], undefined],
    [["frobnicate"], undefined],
  ];
  for (const [argv, nearest] of near) {
    it(`${nearest === undefined ? "suggests nothing" : `suggests ${nearest}`} for ${argv.join(" ")}`, () =>
      rejects(read(...argv), (error) => {
        const next = error instanceof SeigoError ? error.next : undefined;
        equal(next?.startsWith("「") ? next : undefined, nearest && `「${nearest}」ではありませんか。`);
        return true;
      }));
  }

  const helps: readonly (readonly [argv: readonly string[], same: readonly string[]])[] = [
    [["help"], ["--help"]],
    [
      ["help", "run"],
      ["run", "--help"],
    ],
    [
      ["help", "kernel", "install"],
      ["kernel", "install", "--help"],
    ],
    [["--lang", "ja", "help"], ["--help"]],
  ];
  for (const [argv, same] of helps) {
    it(`shows the same for ${argv.join(" ")} as for ${same.join(" ")}`, async () =>
      equal(await read(...argv), await read(...same)));
  }

  for (const argv of [
    [],
    ...commands.map(({ name }) => [name]),
    ["kernel", "install"],
    ["snapshot", "diff"],
  ]) {
    it(`has none of commander's English in the help of seigo ${argv.join(" ")}`, async () =>
      doesNotMatch(await read(...argv, "--help"), /\[options\]|\[command\]|\((?:choices|default): /));
  }

  it("speaks English when asked", async () => {
    const { status, stdout, stderr } = await runSeigo(
      ["--lang", "en", "run", "--timeout", "soon"],
      process.env,
    );
    deepEqual([status, stdout], [2, ""]);
    match(stderr, /^Error: Cannot read the command line: "soon" is not a number above 0\.\n/);
  });
});
