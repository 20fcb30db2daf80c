import assert from "node:assert/strict";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { services } from "../services.js";
import { createWorld, type World } from "../world.js";

/** A call: an operation with its input, which may depend on what is there. */
export type Step = readonly [operation: string, input?: object | (() => object) | undefined];

/** What is asked for, the calls, and what the last one answers. */
export type AnswerRow = readonly [name: string, steps: readonly Step[], expected: () => object];

/** How AWS refuses. */
type Refusal = readonly [code: string, text: string | RegExp];

/** What is refused, the calls, and how AWS refuses the last one. */
export type RefusalRow = readonly [name: string, steps: readonly Step[], refusal: Refusal];

/** The world of the test that runs. */
let world: World;

/** Makes a world for every test of the suite, in which the region has been looked at. */
export function useEc2World(): void {
  beforeEach(async () => {
    world = await createWorld();
    await run("DescribeVpcs");
  });
}

/** The world of the test that runs. */
export function currentWorld(): World {
  return world;
}

/** Carries out an operation in Tokyo, as `admin`. */
export function run(name: string, input: object = {}): Promise<Members> {
  return world.call(services.ec2.operations[name] ?? assert.fail(`no operation ${name}`), input);
}

/** Carries out operations one after the other, and gives the last answer. */
export async function runAll(steps: readonly Step[]): Promise<Members> {
  let answer: Members = {};
  for (const [name, input] of steps) answer = await run(name, readInput(input));
  return answer;
}

/** Makes a test of every row: the answer to the last member. */
export function checkAnswers(rows: readonly AnswerRow[]): void {
  for (const [name, steps, expected] of rows) {
    it(`answers ${name}`, async () => assert.deepEqual(await runAll(steps), expected()));
  }
}

/** Makes a test of every row; a refusal must change nothing. */
export function checkRefusals(rows: readonly RefusalRow[]): void {
  for (const [name, steps, [code, message]] of rows) {
    it(`refuses ${name}`, async () => {
      const [last = "", input] = steps.at(-1) ?? [];
      await runAll(steps.slice(0, -1));
      const before = structuredClone(world.account);
      await assert.rejects(run(last, readInput(input)), { code, status: 400, message });
      assert.deepEqual(world.account, before);
    });
  }
}

/** A filter, a value that one thing passes, and a value that nothing passes. */
export type FilterRow = readonly [name: string, fitting: string, other: string];

/** Makes a test of every filter, by which `member` of the answer lists one of the things that the steps have made. */
export function checkFilters(
  what: string,
  steps: readonly Step[],
  [operation, input]: readonly [operation: string, input?: object],
  member: string,
  filters: readonly FilterRow[],
): void {
  const find = async (name: string, value: string): Promise<number> => {
    const answer = await run(operation, { ...input, Filters: [filter(name, value)] });
    return (answer[member] as readonly unknown[]).length;
  };
  for (const [name, fitting, other] of filters) {
    it(`answers ${what} ${name}, and nothing for another`, async () => {
      await runAll(steps);
      assert.deepEqual([await find(name, fitting), await find(name, other)], [1, 0]);
    });
  }
}

/** The tag that things get in these tests. */
export const TAGS = [{ Key: "Name", Value: "lesson" }];

/** A row for the tags of a thing that the steps have made. */
export function showTags(
  what: string,
  steps: readonly Step[],
  type: string,
  findId: () => string,
  asked?: object,
): AnswerRow {
  return [
    `the tags of ${what}`,
    [...steps, ["CreateTags", () => ({ Resources: [findId()], Tags: TAGS })], ["DescribeTags", asked]],
    () => ({ Tags: [{ Key: "Name", ResourceId: findId(), ResourceType: type, Value: "lesson" }] }),
  ];
}

/** A filter of a request. */
export function filter(name: string, ...values: readonly string[]): object {
  return { Name: name, Values: values };
}

function readInput(input: Step[1]): object {
  return typeof input === "function" ? input() : (input ?? {});
}
