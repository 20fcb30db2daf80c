import assert from "node:assert/strict";
import { setLanguage } from "../../../lib/message/message.js";
import { explainRequest } from "../../../lib/sandbox/decision/explain-request.js";
import { formatExplanation } from "../../../lib/sandbox/decision/format-explanation.js";
import { createRequestLog, type RequestEntry } from "../../../lib/sandbox/decision/request-log.js";
import type { PolicyQuestion } from "../../../lib/sandbox/policy/decision.js";
import { findDenial } from "../../../lib/sandbox/policy/find-denial.js";

const ALICE = "arn:aws:iam::123456789012:user/alice";
const QUESTION: PolicyQuestion = {
  principalArn: ALICE,
  action: "iam:GetUser",
  resource: "arn:aws:iam::123456789012:user/bob",
  resourceAccountId: "123456789012",
  context: () =>
    new Map([
      ["aws:PrincipalArn", ALICE],
      ["aws:RequestedRegion", "us-east-1"],
    ]),
  identityPolicies: [
    {
      name: "own",
      document: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Sid: "Own", Effect: "Allow", Action: "iam:*", Resource: ALICE },
          { Effect: "Allow", NotAction: ["iam:Get*", "s3:*"], Resource: "*" },
          {
            Effect: "Allow",
            Action: ["ec2:*", "iam:GetUser"],
            Resource: "*",
            Condition: {
              StringEquals: { "aws:RequestedRegion": ["eu-west-1", "eu-west-2"] },
              Bool: { "aws:MultiFactorAuthPresent": "true" },
            },
          },
        ],
      }),
    },
  ],
};

async function explain(question: PolicyQuestion | undefined, more: Partial<RequestEntry>): Promise<string[]> {
  const entry = createRequestLog().open("id-1", "iam", new Date("2026-01-02T03:04:05Z"));
  const decisions = question === undefined ? [] : [{ question, decision: await findDenial(question) }];
  const explanation = await explainRequest({ ...entry, decisions, ...more });
  return formatExplanation(explanation).split("\n");
}

describe("formatExplanation()", () => {
  before(() => setLanguage("ja"));
  const error = { code: "AccessDenied", message: "no" };
  const known = { operation: "GetUser", callerArn: ALICE, accountId: "123456789012" };

  it("says why a request was denied, statement by statement, and what would allow it", async () => {
    assert.deepEqual(await explain(QUESTION, { ...known, error }), [
      "リクエスト id-1（2026-01-02T03:04:05.000Z）",
      `  呼び出した人：${ALICE}`,
      "  操作：iam:GetUser",
      "  結果：AccessDenied: no",
      "",
      "arn:aws:iam::123456789012:user/bob に対する iam:GetUser：拒否",
      "  決め手：アイデンティティベースのポリシーのどのステートメントも許可していません",
      "  アイデンティティベースのポリシー own",
      "    ステートメント 1 (Own)、Allow：当てはまりません",
      `      リソースが違います：${ALICE}`,
      "    ステートメント 2、Allow：当てはまりません",
      "      アクションが、除かれているものの 1 つです：iam:Get*, s3:*",
      "    ステートメント 3、Allow：当てはまりません",
      "      条件 StringEquals が成り立ちません：aws:RequestedRegion は us-east-1 です（求めているのは eu-west-1, eu-west-2）",
      "      条件 Bool が成り立ちません：リクエストに aws:MultiFactorAuthPresent がありません（求めているのは true）",
      `  許可するために足りない、最小のステートメント（${ALICE} のアイデンティティベースのポリシー）：`,
      "    {",
      '      "Effect": "Allow",',
      '      "Action": "iam:GetUser",',
      '      "Resource": "arn:aws:iam::123456789012:user/bob"',
      "    }",
    ]);
  });

  it("says which deny decided", async () => {
    const denying = { name: "arn:aws:iam::123456789012:policy/no", document: document("Deny") };
    const lines = await explain(
      { ...QUESTION, identityPolicies: [{ name: "all", document: document("Allow") }, denying] },
      { ...known, error },
    );
    assert.deepEqual(lines.slice(6), [
      "  決め手：アイデンティティベースのポリシーのステートメントが拒否しています",
      "  アイデンティティベースのポリシー arn:aws:iam::123456789012:policy/no",
      "    ステートメント 1、Deny：当てはまります",
      "  アイデンティティベースのポリシー all",
      "    ステートメント 1、Allow：当てはまります",
      "  アイデンティティベースのポリシー arn:aws:iam::123456789012:policy/no のステートメント 1 がなければ、許可されます。",
    ]);
  });

  it("says that a role is not there, in the caller's own account only", async () => {
    const question: PolicyQuestion = {
      ...QUESTION,
      action: "sts:AssumeRole",
      resource: "arn:aws:iam::123456789012:role/*",
      resourcePolicy: { name: "trust", document: '{"Version":"2012-10-17","Statement":[]}' },
    };
    const note = "  そのロールはありません。AWS は、ロールがあるかどうかを誰にも教えません。";
    const lines = await explain(question, { ...known, error });
    assert.ok(lines.includes(note), lines.join("\n"));
    assert.ok(!lines.some((line) => line.includes("最小のステートメント")));
    const other = await explain({ ...question, resourceAccountId: "999999999999" }, { ...known, error });
    assert.ok(!other.includes(note));
  });

  it("says what allowed a request", async () => {
    const lines = await explain(
      { ...QUESTION, identityPolicies: [{ name: "all", document: document("Allow") }] },
      known,
    );
    assert.deepEqual(lines.slice(3), [
      "  結果：許可",
      "",
      "arn:aws:iam::123456789012:user/bob に対する iam:GetUser：許可",
      "  アイデンティティベースのポリシー all",
      "    ステートメント 1、Allow：当てはまります",
    ]);
  });

  it("says that nobody was known, that nothing was asked, and that changes were on their way", async () => {
    const [, , , , ...unknown] = await explain(undefined, { error });
    const [, , , , ...unasked] = await explain(undefined, { ...known, isEarly: true });
    assert.deepEqual(unknown, [
      "",
      "ポリシーは調べていません。誰が呼び出したのかを確かめられなかったからです。",
    ]);
    assert.deepEqual(unasked, [
      "  このとき、IAM の変更はまだすべての場所に伝わっていませんでした。",
      "",
      "ポリシーは調べていません。許可の要らない操作か、ルートユーザーの呼び出しだからです。",
    ]);
  });
});

function document(Effect: string): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: { Effect, Action: "*", Resource: "*" } });
}
