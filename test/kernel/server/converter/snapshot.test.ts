import { deepEqual, equal, match } from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ConverterRequest } from "../../../../lib/kernel/server/converter/converter-request.js";
import { createConverter } from "../../../../lib/kernel/server/converter/create-converter.js";
import { buildSnapshot } from "../../../../lib/kernel/server/converter/snapshot/build-snapshot.js";
import {
  findSnapshot,
  locateSnapshot,
} from "../../../../lib/kernel/server/converter/snapshot/find-snapshot.js";

const context = { declarations: "", modules: [] };
const CLIENT =
  'import { IAMClient, CreateUserCommand } from "@aws-sdk/client-iam";\nconst iam = new IAMClient({});';
const REQUESTS: readonly ConverterRequest[] = [
  { type: "convert", ...context, source: "const a = 1; a" },
  { type: "convert", ...context, source: 'const wrong: string = 1;\nimport "nowhere";' },
  {
    type: "convert",
    ...context,
    source: `${CLIENT}\nawait iam.send(new CreateUserCommand({ UserName: "a" }))`,
  },
  { type: "convert", ...context, source: `${CLIENT}\niam.sen(); new CreateUserCommand({})` },
  { type: "convert", ...context, source: 'import { show } from "seigo"; for await (const x of [1]) show(x)' },
  { type: "complete", ...context, source: `${CLIENT}\niam.co`, position: CLIENT.length + 7 },
  { type: "inspect", ...context, source: `${CLIENT}\nCreateUserCommand`, position: CLIENT.length + 3 },
  { type: "isComplete", source: "function f() {" },
  { type: "convert", ...context, source: "const after: string = 1;" },
];

describe("a snapshot of the converter", function () {
  this.timeout(300_000);
  const root = mkdtempSync(join(tmpdir(), "seigo-snapshot-"));
  const made = { ...process.env, SEIGO_CACHE: join(root, "made") };
  const none = { ...process.env, SEIGO_CACHE: join(root, "none") };
  const folder = dirname(locateSnapshot(made));
  /** Of a builder that was killed: no process has such a number. */
  const left = join(folder, "work-999999999");
  let blob = "";
  before(async () => {
    equal(findSnapshot(made), undefined);
    mkdirSync(left, { recursive: true });
    blob = (await buildSnapshot(made)) ?? "";
  });
  after(() => rmSync(root, { recursive: true }));

  const answer = async (env: NodeJS.ProcessEnv, requests = REQUESTS): Promise<readonly unknown[]> => {
    const converter = createConverter(env);
    try {
      return await Promise.all(requests.map((request) => converter.ask(request as never)));
    } finally {
      converter.stop();
    }
  };

  for (const language of ["ja", "en"]) {
    it(`makes no difference to an answer (${language})`, async () => {
      const locale = { SEIGO_LANG: language };
      const answers = await answer({ ...made, ...locale });
      deepEqual(answers, await answer({ ...none, ...locale }));
      equal(answers.length, REQUESTS.length);
      equal(findSnapshot(made), blob, "the process did not start from it");
    });
  }

  it("is made where a killed builder has left its folder, which goes", () => {
    equal(existsSync(left), false);
  });

  it("waits for another process that makes it", async () => {
    const work = join(folder, `work-${process.ppid}`);
    mkdirSync(work);
    let isOver = false;
    setTimeout(() => {
      isOver = true;
      rmSync(work, { recursive: true });
    }, 300);
    equal(await buildSnapshot(made), blob);
    equal(isOver, true);
  });

  const damages: readonly (readonly [title: string, damage: (whole: Buffer) => Buffer])[] = [
    ["is empty", () => Buffer.alloc(0)],
    ["is cut off", (whole) => whole.subarray(0, whole.length / 2)],
    ["is none", () => Buffer.from("no snapshot\n".repeat(1000))],
    ["is of another release of Node", (whole) => renameRelease(whole)],
  ];
  it("keeps to the reader's language, also after TypeScript was asked in its own", async () => {
    const answers = await answer({ ...made, SEIGO_LANG: "ja" }, REQUESTS.slice(-2));
    match(JSON.stringify(answers[1]), /割り当てる/);
  });

  for (const [title, damage] of damages) {
    it(`is not used and removed when it ${title}`, async () => {
      const env = { ...process.env, SEIGO_CACHE: join(root, "made"), SEIGO_LANG: "en" };
      const whole = readFileSync(blob);
      try {
        writeFileSync(blob, damage(whole));
        const [first] = REQUESTS;
        deepEqual(
          await answer(env, first === undefined ? [] : [first, first]),
          await answer({ ...none, SEIGO_LANG: "en" }, first === undefined ? [] : [first, first]),
        );
        equal(existsSync(locateSnapshot(env)), false);
      } finally {
        writeFileSync(blob, whole);
      }
    });
  }
});

function renameRelease(whole: Buffer): Buffer {
  const renamed = Buffer.from(whole);
  // The metadata; Node 24 has its name before it too.
  const place = renamed.lastIndexOf(process.version);
  if (place < 0) throw new Error("the snapshot does not name its Node");
  renamed.write("v0", place);
  return renamed;
}
