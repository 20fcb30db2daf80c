import { doesNotMatch, match, ok } from "node:assert/strict";
import { setLanguage } from "../../lib/message/message.js";
import { formatSummary } from "../../lib/report/format-summary.js";
import { createPaint } from "../../lib/report/paint.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson } from "../run/fakes.js";
import { createResult } from "./create-result.js";

const options = { columns: 100, paint: createPaint(false, {}) };

describe("formatSummary()", () => {
  let text: string;
  before(async () => {
    setLanguage("ja");
    text = formatSummary(await createResult(), options);
  });

  const lines: [string, RegExp][] = [
    ["the notebook with its file", /^題 \(ja\/wrong\.md\)$/m],
    ["the step", /^ {2}ステップ$/m],
    ["a cell that is right", /^ {4}正 {6}right {3}1 ミリ秒$/m],
    ["a cell that is wrong", /^ {4}誤 {6}wrong/m],
    ["a cell that is left out", /^ {4}省略 {4}skip$/m],
    ["a kernel that died", /^ {4}停止 {4}dead/m],
    ["a cell that did not run", /^ {4}未実行 {2}never$/m],
    ["the failing cell's place", /^誤 ja\/wrong\.md:\d+ {2}ステップ › wrong$/m],
    ["its source line", /^\d+ │ show\(b\)$/m],
    ["both sides, aligned", /^ {4}"Name": "利用者" +≠ {5}"Name": "役割"$/m],
    ["the hole", /^● Id、穴 <id:AIDA>$/m],
    ["what was expected there", /^ {2}期待："<id:AIDA>"$/m],
    ["what was there", /^ {2}実際：.*AIDARZPUZDIKGEMQLW77Q/m],
    ["an error with its text", /^TypeError: boo\n {4}at here$/m],
    ["why the kernel is gone", /^ended by SIGKILL$/m],
    ["what is left in the account", /^ {2}アカウントに残ったもの：\n {4}arn:left$/m],
    ["the verdict with counts", /^誤：.*正 1、誤 3、省略 1、停止 1、未実行 1、済 1/m],
  ];
  for (const [what, pattern] of lines) it(`shows ${what}`, () => match(text, pattern));

  it("has no colour unless it is wanted", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of.
    doesNotMatch(text, /\u001b/);
  });

  it("says that nothing ran", async () => {
    const result = await runNotebooks([createLesson([])], createFakeWorld().options);
    match(
      formatSummary(result, options),
      /\n\n実行したセルはありません。\n「.*」にはコードフェンスがありません。.*\n$/,
    );
  });

  it("tells a log only of cells that are not right: it has the others' lines already", async () => {
    const told = formatSummary(await createResult(), { ...options, isTold: true });
    doesNotMatch(told, /^ {4}(?:正|省略|済) /m);
    for (const mark of ["誤", "停止", "未実行"]) match(told, new RegExp(`^ {4}${mark} `, "m"));
  });

  it("says that it is right", async () => {
    const result = await runNotebooks(
      [createLesson([["print 1", "", "text expect\n1"]])],
      createFakeWorld().options,
    );
    match(formatSummary(result, options), /^正：.*正 1（/m);
  });

  it("names the cells that only ran, in a lesson that compares others", async () => {
    const lesson = createLesson([
      ["print 1", "", "text expect\n1"],
      ["print 2", "name=a"],
      ["print 3", "name=b"],
      ["print 4", "silent"],
    ]);
    const world = createFakeWorld({ run: { keepGoing: true } });
    const summary = formatSummary(await runNotebooks([lesson], world.options), options);
    match(summary, /\n済のうち 2 セルは、実行しただけで表示を確かめていません：a、b\n$/);
  });

  it("says that nothing was compared", async () => {
    const result = await runNotebooks([createLesson([["print 1"]])], createFakeWorld().options);
    const summary = formatSummary(result, options);
    match(summary, /^エラーなく終わりましたが、表示を確かめるステップがありませんでした。済 1（/m);
    doesNotMatch(summary, /^正：/m);
  });

  it("shows the next step that an error of ours tells", async () => {
    const error = { name: "SeigoError", message: "AWS に「x」はありません。" };
    const next = "→ 似た名前: y";
    const outputs = [
      {
        output_type: "error",
        ename: error.name,
        evalue: error.message,
        traceback: [error.message, next],
      } as const,
    ];
    const world = createFakeWorld({ script: { boom: { status: "error", error, outputs } } });
    const summary = formatSummary(await runNotebooks([createLesson([["boom"]])], world.options), options);
    match(summary, /^SeigoError: AWS に「x」はありません。\n→ 似た名前: y$/m);
  });

  it("says how to remove what is left, and that nothing else is wrong", async () => {
    const left = {
      "arn:aws:iam::123456789012:user/team/u": 1,
      "arn:aws:iam::123456789012:policy/p": 1,
      "arn:aws:ec2:ap-northeast-1:123456789012:instance/i-1": 1,
    };
    const world = createFakeWorld({ inventories: [{}, left] });
    const summary = formatSummary(await runNotebooks([createLesson([["print 1"]])], world.options), options);
    match(summary, /user\/team\/u\n {6}→ aws iam delete-user --user-name u$/m);
    match(summary, /→ aws iam delete-policy --policy-arn arn:aws:iam::123456789012:policy\/p$/m);
    match(summary, /→ aws ec2 terminate-instances --instance-ids i-1$/m);
    match(summary, /^誤：どのセルも正しく動きましたが、アカウントにものが残りました。/m);
  });

  it("says that it was interrupted", async () => {
    const world = createFakeWorld({ run: { signal: AbortSignal.abort() } });
    match(
      formatSummary(await runNotebooks([createLesson([["a"]])], world.options), options),
      /^中断：未実行 1/m,
    );
  });

  it("says why a notebook could not be run", async () => {
    const world = createFakeWorld({ run: { startKernel: () => Promise.reject(new Error("no kernel")) } });
    match(
      formatSummary(await runNotebooks([createLesson([["a"]])], world.options), options),
      /実行できませんでした。Error: no kernel/,
    );
  });
});

describe("createPaint()", () => {
  const cases: [string, boolean, NodeJS.ProcessEnv, boolean][] = [
    ["colours on a terminal", true, {}, true],
    ["none in a file", false, {}, false],
    ["none with NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["colours with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["none on a dumb terminal", true, { TERM: "dumb" }, false],
  ];
  for (const [what, isTerminal, env, colours] of cases) {
    it(`gives ${what}`, () => ok((createPaint(isTerminal, env).red("a") !== "a") === colours));
  }
});
