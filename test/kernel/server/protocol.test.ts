import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { Content } from "../../../lib/kernel/protocol/message.js";
import { TSLAB_METADATA } from "../../../lib/notebook/tslab-metadata.js";
import { type RawKernel, readContent, readStream, startRawKernel } from "./raw-kernel.js";

describe("the seigo kernel", function () {
  this.timeout(60_000);
  let kernel: RawKernel;
  before(async () => {
    kernel = await startRawKernel();
    await kernel.execute("const warm = 1");
  });
  after(() => kernel.stop());

  it("says what it is", async () => {
    const { reply, types } = await kernel.send("kernel_info_request").answered;
    const { status, protocol_version, implementation, language_info, banner } = reply.content;
    deepEqual([status, protocol_version, implementation], ["ok", "5.3", "seigo"]);
    deepEqual(language_info, TSLAB_METADATA["language_info"]);
    match(String(banner), /TypeScript/);
    equal(reply.header.msg_type, "kernel_info_reply");
    deepEqual(types, ["busy", "idle"]);
  });

  it("answers on control too, while a cell runs", async () => {
    const cell = kernel.send("execute_request", {
      code: "await new Promise((r) => setTimeout(r, 500)); console.log('end')",
    });
    await cell.find("execute_input");
    const { reply } = await kernel.send("kernel_info_request", {}, "control").answered;
    equal(reply.content["status"], "ok");
    const { types } = await cell.answered;
    deepEqual(types, ["busy", "execute_input", "stream", "idle"]);
  });

  const cells: readonly (readonly [title: string, code: string, types: readonly string[], status: string])[] =
    [
      ["a value", "warm + 1", ["execute_input", "execute_result"], "ok"],
      ["no value", "undefined", ["execute_input"], "ok"],
      ["nothing at all", "", ["execute_input"], "ok"],
      ["text and a value", "console.log('a'); 2", ["execute_input", "stream", "execute_result"], "ok"],
      ["both streams", "console.log('a'); console.error('b')", ["execute_input", "stream", "stream"], "ok"],
      ["an error after text", "console.log('a'); throw 1", ["execute_input", "stream", "error"], "error"],
      ["a diagnostic", "const s: string = 1", ["execute_input", "error"], "error"],
      ["clearing", "console.log('a'); console.clear()", ["execute_input", "stream", "clear_output"], "ok"],
      [
        "displays and their change",
        "import { newDisplay } from 'tslab'; const d = newDisplay(); d.html('<b>1</b>'); d.html('2')",
        ["execute_input", "display_data", "update_display_data"],
        "ok",
      ],
    ];
  for (const [title, code, types, status] of cells) {
    it(`publishes ${title} between busy and idle, in order`, async () => {
      const answered = await kernel.execute(code);
      deepEqual(answered.types, ["busy", ...types, "idle"]);
      equal(answered.reply.content["status"], status);
      for (const { parent } of answered.published) equal(parent?.msg_id, answered.reply.parent?.msg_id);
      const input = readContent(answered, "execute_input");
      equal(input?.["code"], code);
      equal(input?.["execution_count"], answered.reply.content["execution_count"]);
    });
  }

  it("counts what it stores", async () => {
    const count = async (content: Content): Promise<unknown> =>
      (await kernel.execute("1", content)).reply.content["execution_count"];
    const first = Number(await count({}));
    deepEqual(
      [
        await count({}),
        await count({ store_history: false }),
        await count({ silent: true }),
        await count({}),
      ],
      [first + 1, first + 1, first + 1, first + 2],
    );
  });

  it("publishes nothing but streams of a silent cell", async () => {
    const { types } = await kernel.execute("console.log('x'); 1", { silent: true });
    deepEqual(types, ["busy", "stream", "idle"]);
  });

  const errors: readonly (readonly [
    title: string,
    code: string,
    ename: string,
    evalue: RegExp,
    last: RegExp,
  ])[] = [
    ["an error", "\n  throw new TypeError('boo')", "TypeError", /^boo$/, /^ {4}at cell\[\d+\]:2:9$/],
    [
      "an error in a function",
      "function fall(): never {\n  throw new RangeError('far');\n}\nconst x = 1;\n  fall()",
      "RangeError",
      /^far$/,
      /^ {4}at cell\[\d+\]:5:3$/,
    ],
    [
      "an error after an await",
      "await 0;\n\n(undefined as any).x",
      "TypeError",
      /undefined/,
      /cell\[\d+\]:3:20$/,
    ],
    ["a string", "throw 'stop'", "Error", /^stop$/, /^stop$/],
    [
      "AWS's error by its code",
      "throw Object.assign(new Error('no'), { name: 'NoSuchEntityException', $fault: 'client', $metadata: {}, Code: 'NoSuchEntity' })",
      "NoSuchEntity",
      /^no$/,
      /^ {4}at cell\[\d+\]:1:\d+$/,
    ],
    [
      "diagnostics with their codes and places",
      "const fine = 1;\n\tconst s: string = 1;\nconst n: number = 's'",
      "TypeScriptError",
      /^2:8 - TS2322: Type 'number' is not assignable to type 'string'\.\n3:7 - TS2322: .*$/,
      /^$/,
    ],
    [
      "a rejection that nobody handles",
      "void Promise.reject(new RangeError('late'))",
      "RangeError",
      /^late$/,
      /1:21$/,
    ],
    [
      "an exception in a callback",
      "setTimeout(() => { throw new TypeError('tick') }, 10); await new Promise(() => {})",
      "TypeError",
      /^tick$/,
      /1:26\)$/,
    ],
    [
      "an exit",
      "process.exit(7)",
      "ProcessEnded",
      /exit status 7\. All variables are gone/,
      /^ProcessEnded: /,
    ],
    [
      "a kill",
      "process.kill(process.pid, 'SIGKILL'); for (;;);",
      "ProcessEnded",
      /SIGKILL/,
      /^ProcessEnded: /,
    ],
  ];
  for (const [title, code, ename, evalue, last] of errors) {
    it(`tells ${title} on iopub and in the reply`, async () => {
      const answered = await kernel.execute(code);
      const error = readContent(answered, "error");
      equal(error?.["ename"], ename);
      match(String(error?.["evalue"]), evalue);
      const lines = (error?.["traceback"] ?? []) as readonly string[];
      match(String(lines.at(-1)), last);
      const { status, ename: again, evalue: same, traceback } = answered.reply.content;
      deepEqual([status, again, same, traceback], ["error", ename, error?.["evalue"], error?.["traceback"]]);
      equal(readStream(answered, "stderr"), "");
    });
  }

  it("does not count a rejection that is handled before the cell ends", async () => {
    const { reply } = await kernel.execute(
      "const p = Promise.reject(new Error('x')); await new Promise((r) => setTimeout(r, 50)); await p.catch(() => {})",
    );
    equal(reply.content["status"], "ok");
  });

  it("gives what comes late to its own cell", async () => {
    const code = "setTimeout(() => { console.log('tick'); void Promise.reject(new Error('tock')) }, 150)";
    const early = await kernel.execute(code);
    const later = await kernel.execute("await new Promise((r) => setTimeout(r, 400)); console.log('own')");
    equal(later.reply.content["status"], "ok");
    equal(readStream(later), "own\n");
    const id = early.reply.parent?.msg_id;
    const late = kernel.published.filter(({ parent }) => parent?.msg_id === id).slice(early.published.length);
    deepEqual(
      late.map(({ header, content }) => [header.msg_type, content["text"] ?? content["evalue"]]),
      [
        ["stream", "tick\n"],
        ["error", "tock"],
      ],
    );
  });

  it("runs nothing that was sent before an error, unless asked to", async () => {
    const send = (code: string, content: Content = {}) =>
      kernel.send("execute_request", { code, ...content });
    const replies = await Promise.all(
      [
        send("throw new Error('first')"),
        send("console.log('second')"),
        kernel.send("kernel_info_request"),
        send("console.log('third')"),
      ].map(({ answered }) => answered),
    );
    deepEqual(
      replies.map(({ reply }) => [reply.header.msg_type, reply.content["status"]]),
      [
        ["execute_reply", "error"],
        ["execute_reply", "aborted"],
        ["kernel_info_reply", "ok"],
        ["execute_reply", "aborted"],
      ],
    );
    deepEqual(replies[1]?.types, ["busy", "idle"]);
    const going = await Promise.all(
      [send("throw 1", { stop_on_error: false }), send("console.log('next')")].map(
        ({ answered }) => answered,
      ),
    );
    deepEqual(
      going.map(({ reply }) => reply.content["status"]),
      ["error", "ok"],
    );
    const after = await kernel.execute("'after'");
    equal(after.reply.content["status"], "ok");
  });

  it("evaluates user_expressions", async () => {
    const { reply, types } = await kernel.execute("const base = 20", {
      user_expressions: { sum: "base + 1", wrong: "absent", thrown: "(undefined as any).x" },
    });
    const { sum, wrong, thrown } = reply.content["user_expressions"] as Record<string, Content>;
    deepEqual(sum, { status: "ok", data: { "text/plain": "21" }, metadata: {} });
    deepEqual([wrong?.["status"], wrong?.["ename"]], ["error", "TypeScriptError"]);
    deepEqual([thrown?.["status"], thrown?.["ename"]], ["error", "TypeError"]);
    deepEqual(types, ["busy", "execute_input", "idle"]);
  });

  it("shows a value by its own MIME bundle", async () => {
    const code =
      "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>x</b>', 'application/json': { a: 1 } }) })";
    const { data, metadata } = readContent(await kernel.execute(code), "execute_result") ?? {};
    const { "text/html": html, "application/json": json, "text/plain": text } = data as Content;
    deepEqual([html, json, metadata], ["<b>x</b>", { a: 1 }, {}]);
    match(String(text), /Jupyter\.display/);
  });

  it("loses none of 100,000 lines", async () => {
    const answered = await kernel.execute("for (let i = 0; i < 100_000; i++) console.log(i)");
    equal(answered.reply.content["status"], "ok");
    const wanted = Array.from({ length: 100_000 }, (_, index) => `${index}\n`).join("");
    ok(readStream(answered) === wanted, "lines are missing");
    ok(answered.published.length < 5000, `${answered.published.length} messages`);
  });

  it("shows what programs write that a cell starts, before idle", async () => {
    const code = `import { spawnSync } from "child_process"; spawnSync("echo", ["from echo"], { stdio: "inherit" })`;
    match(readStream(await kernel.execute(`${code}.status`)), /^from echo\n$/);
  });

  it("keeps letters whole that are written in pieces", async () => {
    const answered = await kernel.execute(
      "for (const byte of Buffer.from('日本')) process.stdout.write(Buffer.of(byte))",
    );
    equal(readStream(answered), "日本");
  });

  const questions: readonly (readonly [type: string, content: Content, wanted: Content])[] = [
    ["is_complete_request", { code: "const a = 1" }, { status: "complete" }],
    ["is_complete_request", { code: "function f() {" }, { status: "incomplete", indent: "  " }],
    ["comm_info_request", {}, { status: "ok", comms: {} }],
    ["history_request", { hist_access_type: "tail", n: 5 }, { status: "ok", history: [] }],
    [
      "inspect_request",
      { code: "nothing", cursor_pos: 0, detail_level: 0 },
      { status: "ok", found: false, data: {}, metadata: {} },
    ],
    [
      "complete_request",
      { code: "'😀'; wat", cursor_pos: 8 },
      { status: "ok", matches: ["watched"], cursor_start: 5, cursor_end: 8, metadata: {} },
    ],
  ];
  for (const [type, content, wanted] of questions) {
    it(`answers ${type} of ${JSON.stringify(content)}`, async () => {
      await kernel.execute("/** Seen. */ const watched = 1");
      const { reply, types } = await kernel.send(type, content).answered;
      deepEqual(reply.content, wanted);
      equal(reply.header.msg_type, type.replace("request", "reply"));
      deepEqual(types, ["busy", "idle"]);
    });
  }

  it("inspects a name, its documentation too", async () => {
    await kernel.execute("/** Seen from afar. */ const watched = 1");
    const { reply } = await kernel.send("inspect_request", { code: "watched", cursor_pos: 3 }).answered;
    const { status, found, data } = reply.content;
    deepEqual([status, found], ["ok", true]);
    match(String((data as Content)["text/plain"]), /const watched: 1\n.*Seen from afar\./s);
  });

  it("inspects a command of the AWS SDK, whose comments the compiler does not read", async () => {
    await kernel.execute('import { GetCallerIdentityCommand } from "@aws-sdk/client-sts"');
    const code = "new GetCallerIdentityCommand({})";
    const { reply } = await kernel.send("inspect_request", { code, cursor_pos: 8 }).answered;
    const text = String((reply.content["data"] as Content)["text/plain"]);
    match(text, /GetCallerIdentityCommand.*Returns details about the IAM/s);
  });

  const pending: readonly (readonly [title: string, code: string, printed: string])[] = [
    ["nothing", "1", ""],
    ["a timer", "setTimeout(() => console.log('late'), 200); 1", "late\n"],
    [
      "work outside of JavaScript",
      "import { pbkdf2 } from 'node:crypto'; pbkdf2('a', 'b', 200000, 64, 'sha512', () => console.log('late')); 1",
      "late\n",
    ],
  ];
  for (const [title, code, printed] of pending) {
    it(`says that nothing can come any more after ${title}`, async () => {
      const { parent } = (await kernel.execute(code)).reply;
      const { reply } = await kernel.send("seigo_rest_request", {}, "control").answered;
      deepEqual(reply.content, { status: "ok", pending: "" });
      const late = kernel.published.filter(
        (message) => message.parent?.msg_id === parent?.msg_id && message.header.msg_type === "stream",
      );
      equal(late.map(({ content }) => content["text"]).join(""), printed);
      equal((await kernel.execute("1 + 1")).reply.content["status"], "ok");
    });
  }

  it("says what can still come when it has waited long enough", async () => {
    await kernel.execute("const going = setInterval(() => {}, 100)");
    const { reply } = await kernel.send("seigo_rest_request", {}, "control").answered;
    deepEqual(reply.content, { status: "ok", pending: "Timeout" });
    await kernel.execute("clearInterval(going)");
  });

  it("closes a comm that it does not know", async () => {
    const { id } = kernel.send("comm_open", { comm_id: "c1", target_name: "jupyter.widget", data: {} });
    await kernel.send("kernel_info_request").answered;
    const published = kernel.published.filter(({ parent }) => parent?.msg_id === id);
    deepEqual(
      published.map(({ header, content }) => [header.msg_type, content["comm_id"]]),
      [
        ["status", undefined],
        ["comm_close", "c1"],
        ["status", undefined],
      ],
    );
  });

  describe("asked for input", () => {
    const ask = (code: string) => kernel.send("execute_request", { code, allow_stdin: true });
    const programs: readonly (readonly [title: string, code: string])[] = [
      [
        "readline/promises",
        `import { createInterface } from "node:readline/promises";
         const rl1 = createInterface({ input: process.stdin, output: process.stdout });
         console.log("hello", await rl1.question("Name? ")); rl1.close();`,
      ],
      [
        "readline's callback",
        `import * as readline from "node:readline";
         const rl2 = readline.createInterface(process.stdin, process.stdout);
         await new Promise<void>((done) => rl2.question("Name? ", (name) => { console.log("hello", name); rl2.close(); done(); }));`,
      ],
      [
        "a prompt helper",
        `import { once } from "node:events";
         async function prompt(question: string): Promise<string> {
           process.stdout.write(question); process.stdin.resume();
           const [line] = await once(process.stdin, "data"); process.stdin.pause();
           return String(line).trim();
         }
         console.log("hello", await prompt("Name? "));`,
      ],
    ];
    for (const [title, code] of programs) {
      it(`asks the front end for ${title}`, async () => {
        const cell = ask(code);
        const question = await cell.find("input_request");
        deepEqual(question.content, { prompt: "Name? ", password: false });
        kernel.reply(question, { status: "ok", value: "花子" });
        const answered = await cell.answered;
        equal(answered.reply.content["status"], "ok");
        equal(readStream(answered), "hello 花子\n");
      });
    }

    it("asks twice, also when the reader was not closed", async () => {
      const first = ask(
        `import { createInterface as open } from "node:readline/promises";
         const reader = open({ input: process.stdin, output: process.stdout });
         const one = await reader.question("1? "); const two = await reader.question("2? "); console.log(one + two)`,
      );
      for (const value of ["a", "b"]) kernel.reply(await first.find("input_request"), { value });
      equal(readStream(await first.answered), "ab\n");
      const second = ask(`console.log(await reader.question("3? "))`);
      kernel.reply(await second.find("input_request"), { value: "c" });
      equal(readStream(await second.answered), "c\n");
      await kernel.execute("reader.close()");
    });

    it("fails when nobody is there", async () => {
      const { reply } = await kernel.execute(programs[0]?.[1].replaceAll("rl1", "rl3") ?? "", {
        allow_stdin: false,
      });
      deepEqual([reply.content["status"], reply.content["ename"]], ["error", "StdinNotImplementedError"]);
    });

    it("can be interrupted, and asks again later", async () => {
      const cell = ask(programs[0]?.[1].replaceAll("rl1", "rl4") ?? "");
      await cell.find("input_request");
      await kernel.send("interrupt_request", {}, "control").answered;
      equal((await cell.answered).reply.content["ename"], "KeyboardInterrupt");
      const again = ask(programs[0]?.[1].replaceAll("rl1", "rl5") ?? "");
      kernel.reply(await again.find("input_request"), { value: "x" });
      equal(readStream(await again.answered), "hello x\n");
    });
  });

  describe("interrupted", () => {
    const loops: readonly (readonly [title: string, code: string])[] = [
      ["a loop", "console.log('begun'); for (;;);"],
      [
        "a loop after an await",
        "console.log('begun'); await 0; while (true) { try { JSON.parse('{') } catch {} }",
      ],
      ["a loop of awaits", "console.log('begun'); do await 0; while (true)"],
      ["an await that never ends", "console.log('begun'); await new Promise(() => {})"],
      [
        "an await with code after it",
        "console.log('begun'); await new Promise((r) => setTimeout(r, 300)); console.log('goes on'); await 0; console.log('and on')",
      ],
      [
        "a timer",
        "console.log('begun'); setInterval(() => console.log('goes on'), 50); await new Promise(() => {})",
      ],
      [
        "code that never looks",
        "const count = (n: number): number => (n < 2 ? n : count(n - 1) + count(n - 2)); console.log('begun'); count(80)",
      ],
      [
        "a program that it waits for",
        "import { execFileSync } from 'child_process'; console.log('begun'); execFileSync('sleep', ['20'])",
      ],
    ];
    for (const [how, interrupt] of [
      ["by message", () => kernel.send("interrupt_request", {}, "control")],
      ["by signal", () => process.kill(-(kernel.process.pid ?? 0), "SIGINT")],
    ] as const) {
      for (const [title, code] of loops) {
        it(`ends ${title} ${how}, keeps the variables, and hears no more of it`, async () => {
          await kernel.execute("let kept = 42");
          const cell = kernel.send("execute_request", { code });
          await cell.find("stream");
          await sleep(30);
          interrupt();
          const { reply, types } = await cell.answered;
          deepEqual([reply.content["status"], reply.content["ename"]], ["error", "KeyboardInterrupt"]);
          equal(types.at(-1), "idle");
          const before = kernel.published.length;
          const next = await kernel.execute("await new Promise((r) => setTimeout(r, 400)); kept");
          deepEqual(
            [next.reply.content["evalue"], ...next.types],
            [undefined, "busy", "execute_input", "execute_result", "idle"],
          );
          equal(kernel.published.length - before, 4);
        });
      }
    }

    it("is answered when nothing runs", async () => {
      const { reply } = await kernel.send("interrupt_request", {}, "control").answered;
      deepEqual(reply.content, { status: "ok" });
      equal((await kernel.execute("1")).reply.content["status"], "ok");
    });

    it("ends what JavaScript cannot be interrupted in together with its process", async () => {
      const script = "trap '' INT; echo deaf; sleep 20";
      const code = `import { execFileSync } from "child_process"; execFileSync("sh", ["-c", ${JSON.stringify(script)}], { stdio: "inherit" })`;
      const cell = kernel.send("execute_request", { code });
      await cell.find("stream");
      kernel.send("interrupt_request", {}, "control");
      const { reply } = await cell.answered;
      equal(reply.content["ename"], "KeyboardInterrupt");
      match(String(reply.content["evalue"]), /All variables are gone/);
      notEqual((await kernel.execute("kept")).reply.content["status"], "ok");
    });
  });
});
