import assert from "node:assert/strict";
import { checkExpectation } from "../../../lib/expectation/check-expectation.js";
import { formatCaptures } from "../../../lib/expectation/format-captures.js";
import { parseJson } from "../../../lib/expectation/json/parse-json.js";
import { setLanguage } from "../../../lib/message/message.js";

setLanguage("ja");

const ARN = "arn:aws:iam::123456789012:user/testuser";

function check(pattern: string, stdout: string, options: { exact?: boolean; ordered?: boolean } = {}) {
  const expectation = { kind: "json", pattern: parseJson(pattern), ...options } as const;
  return checkExpectation(expectation, { status: "ok", stdout, stderr: "" }, {});
}

type Row = readonly [pattern: string, stdout: string, options?: { exact?: boolean; ordered?: boolean }];

const MATCHED: readonly Row[] = [
  ['{"a":1,"b":2}', '{"b":2,"a":1}'],
  ['{"a":{"b":1}}', '{"a":{"b":1,"c":2},"d":3}\n'],
  ['{"a":{"b":1}}', '{"a":{"b":1}}', { exact: true }],
  ['{"a":1,"b":2}', '{"a":1,"x":0,"b":2}', { ordered: true }],
  ["[1,2]", "[1,2]"],
  ['[1,"<:more>"]', "[1,2,3]"],
  ['[1,"<:more>"]', "[1]"],
  ['["<:more>"]', "[]"],
  ["null", "null"],
  ["1.0", "1"],
  ["1e2", "100"],
  ['"\\\\<:arn>"', '"<:arn>"'],
  ['"<:arn>"', JSON.stringify(ARN)],
  ['"arn:aws:iam::<a:account>:user/<n:string>"', JSON.stringify(ARN)],
  ['{"a":"<x:string>","b":"<x:string>"}', '{"a":"1","b":"1"}'],
  ['{"a":"<n:integer>","b":"page <n:integer>"}', '{"a":5,"b":"page 5"}'],
  ['{"a":"<d:date>","b":"<d:date>"}', '{"a":"2026-01-31T09:00:00.000Z","b":"2026-01-31T18:00:00+09:00"}'],
  ['["<x:string> <y:string>","<x:string>","<y:string>"]', '["a b","a","b"]'],
  ['["<x:string>","<x:string> <y:string>"]', '["a b","a b c d"]'],
  ['["<x:any>","<x:any>"]', '[{"a":[1]},{"a":[1.0]}]'],
  ['"line\\n<:rest>"', '"line\\nmore"'],
];

/** Pattern, output, the mismatch's path and its hole. */
const DIFFERENT: readonly (readonly [...Row, path: string, hole?: string])[] = [
  ['{"a":1}', '{"a":2}', {}, "a"],
  ['{"a":1}', '{"a":"1"}', {}, "a"],
  ['{"a":1}', "{}", {}, "a"],
  ['{"a":1}', "[1]", {}, ""],
  ['{"a":null}', "{}", {}, "a"],
  ["{}", "null", {}, ""],
  ['{"a":{}}', '{"a":[]}', {}, "a"],
  ["12345678901234567890", "12345678901234567891", {}, ""],
  ['{"a":{"b":1}}', '{"a":{"b":1,"c":2}}', { exact: true }, "a.c"],
  ['{"a":1,"b":2}', '{"b":2,"a":1}', { ordered: true }, ""],
  ["[1,2]", "[2,1]", {}, "[0]"],
  ["[1,2]", "[1]", {}, "[1]"],
  ["[1]", "[1,2]", {}, "[1]"],
  ['[1,2,"<:more>"]', "[1]", {}, "[1]"],
  ['{"Users":[{"Arn":"<:arn>"}]}', '{"Users":[{"Arn":"x"}]}', {}, "Users[0].Arn", "<:arn>"],
  [
    '{"StringEquals":{"aws:username":"a"}}',
    '{"StringEquals":{"aws:username":"b"}}',
    {},
    'StringEquals["aws:username"]',
  ],
  ['"<:integer>"', "1.5", {}, "", "<:integer>"],
  ['"<n:number>"', '"1"', {}, "", "<n:number>"],
  [
    '"arn:aws:iam::<:account>:user/testuser"',
    '"arn:aws:iam::12345678901:user/testuser"',
    {},
    "",
    "<:account>",
  ],
  ['"arn:aws:iam::<:account>:user/testuser"', '"arn:aws:iam::123456789012:user/other"', {}, ""],
  ['"at <:date>"', '"at 2026-02-30T00:00:00Z"', {}, "", "<:date>"],
  ['"a"', '"a "', {}, ""],
  ['"<:arn>"', '"\\\\<:arn>"', {}, "", "<:arn>"],
  ['{"a":"<x:string>","b":"<x:string>"}', '{"a":"1","b":"2"}', {}, "b", "<x:string>"],
  ['{"a":"<x:any>","b":"<x:any>"}', '{"a":1,"b":true}', {}, "b", "<x:any>"],
  ['"<a:string>-<a:string>"', '"x-y"', {}, "", "<a:string>"],
  ['["<x:string>","<x:arn>"]', `["x","${ARN}"]`, {}, "[1]", "<x:arn>"],
  ['{"a":1}', "", {}, ""],
  ['{"a":1}', 'debug\n{"a":1}', {}, ""],
  ['{"a":1}', '{"a":1}\n{"a":1}', {}, ""],
  ['{"a":1}', '{"a":1} done', {}, ""],
  ['{"a":1}', "{ a: 1 }", {}, ""],
  ['{"a":1}', '{"a":0,"a":1}', {}, ""],
];

describe("checkExpectation() of JSON", () => {
  for (const [pattern, stdout, options] of MATCHED) {
    it(`${pattern} is ${stdout.trim()} ${JSON.stringify(options ?? {})}`, () =>
      assert.equal(check(pattern, stdout, options).matched, true));
  }

  for (const [pattern, stdout, options, path, hole] of DIFFERENT) {
    it(`${pattern} is not ${JSON.stringify(stdout)} ${JSON.stringify(options)}`, () => {
      const verdict = check(pattern, stdout, options);
      assert.equal(verdict.matched, false);
      const [mismatch] = verdict.matched ? [] : verdict.mismatches;
      assert.equal(mismatch?.path, path);
      assert.equal(mismatch?.hole, hole);
      assert.ok(mismatch?.reason && mismatch.expected !== mismatch.actual);
    });
  }

  it("binds whole values and parts of texts", () => {
    const verdict = check(
      '{"Arn":"arn:aws:iam::<account:account>:user/<name:string>","N":"<n:integer>","T":["<first:any>","<rest:more>"]}',
      `{"Arn":"${ARN}","N":3,"T":[1,2,3]}`,
    );
    assert.deepEqual(verdict.matched && formatCaptures(verdict.captures), {
      account: "123456789012",
      name: "testuser",
      n: 3,
      first: 1,
      rest: [2, 3],
    });
  });

  it("finds every place that differs, and binds nothing then", () => {
    const verdict = check('{"a":"<x:string>","b":1,"c":2}', '{"a":"1","b":2,"d":0}');
    assert.deepEqual(!verdict.matched && verdict.mismatches.map(({ path }) => path), ["b", "c"]);
    assert.ok(!("captures" in verdict));
  });

  it("says what a name was bound to before, and where", () => {
    const bound = {
      account: { value: "111122223333", hole: "<account:account>", path: "Account", line: 45 },
    };
    const expectation = { kind: "json", pattern: "arn:aws:iam::<account:account>:user/testuser" } as const;
    const verdict = checkExpectation(
      expectation,
      { status: "ok", stdout: JSON.stringify(ARN), stderr: "" },
      bound,
    );
    const [mismatch] = verdict.matched ? [] : verdict.mismatches;
    assert.equal(mismatch?.hole, "<account:account>");
    assert.match(mismatch?.reason ?? "", /45 行目.*"111122223333".*"123456789012"/);
  });

  it("does not take a member that every object has for a bound name", () => {
    assert.equal(check('"<constructor:string>"', '"x"').matched, true);
  });

  it("is wrong when the cell ended with an error, whatever it printed", () => {
    const expectation = { kind: "json", pattern: 1 } as const;
    const error = { name: "Error", message: "no" };
    const verdict = checkExpectation(expectation, { status: "error", stdout: "1", stderr: "", error }, {});
    assert.equal(!verdict.matched && verdict.mismatches[0]?.actual, "Error: no");
  });
});
