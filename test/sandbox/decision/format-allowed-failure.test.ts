import { deepEqual } from "node:assert/strict";
import { setLanguage } from "../../../lib/message/message.js";
import type { DecisionExplanation, RequestExplanation } from "../../../lib/sandbox/decision/explanation.js";
import { formatAllowedFailure } from "../../../lib/sandbox/decision/format-allowed-failure.js";
import type { DocumentFault } from "../../../lib/sandbox/document/malformed.js";

const ALICE = "arn:aws:iam::123456789012:user/alice";
const ALLOWED: DecisionExplanation = {
  action: "iam:CreateUser",
  resource: "*",
  principalArn: ALICE,
  policies: [],
};
const DENIED: DecisionExplanation = { ...ALLOWED, denial: { effect: "implicit", policyType: "identity" } };

function explain(
  code: string | undefined,
  decisions: readonly DecisionExplanation[],
  documentFault?: DocumentFault,
): RequestExplanation {
  return {
    requestId: "id-1",
    at: "2026-01-02T03:04:05Z",
    service: "iam",
    isEarly: false,
    decisions,
    ...(code !== undefined && { error: { code, message: "no" } }),
    ...(documentFault !== undefined && { documentFault }),
  };
}
const say = (code: string): string => `権限の問題ではありません。許可されたうえで、${code} で失敗しました。`;

describe("formatAllowedFailure()", () => {
  before(() => setLanguage("ja"));

  for (const code of ["NoSuchEntity", "LimitExceeded", "EntityAlreadyExists", "NotImplemented"]) {
    it(`says that ${code} is no matter of permissions`, () =>
      deepEqual(formatAllowedFailure(explain(code, [ALLOWED])), [say(code), ""]));
  }

  const faults: readonly (readonly [DocumentFault, string])[] = [
    [{ fault: "json", place: "" }, "ポリシードキュメントが JSON のオブジェクトになっていません。"],
    [
      { fault: "unknown", place: "Statement[0].Efect" },
      "ポリシードキュメントの Statement[0].Efect は、AWS が知らない名前です。",
    ],
    [
      { fault: "value", place: "Version" },
      "ポリシードキュメントの Version がないか、AWS が受け取らない値です。",
    ],
    [
      { fault: "both", place: "Statement.Action" },
      "ポリシードキュメントに、Statement.Action とその反対（Not…）が両方あります。どちらか一方だけにします。",
    ],
  ];
  for (const [fault, text] of faults) {
    it(`says what is wrong in a document: ${fault.fault}`, () => {
      const code = "MalformedPolicyDocument";
      deepEqual(formatAllowedFailure(explain(code, [ALLOWED], fault)), [say(code), text, ""]);
    });
  }

  const others: readonly (readonly [string, string | undefined, readonly DecisionExplanation[]])[] = [
    ["what was answered", undefined, [ALLOWED]],
    ["a refusal", "AccessDenied", [DENIED]],
    ["a refusal of one permission of two", "UnauthorizedOperation", [ALLOWED, DENIED]],
    ["a refusal that no policy made", "AccessDenied", [ALLOWED]],
    ["a dry run, which is no failure", "DryRunOperation", [ALLOWED]],
    ["what no policy was asked about", "InvalidClientTokenId", []],
  ];
  for (const [title, code, decisions] of others) {
    it(`says nothing of ${title}`, () => deepEqual(formatAllowedFailure(explain(code, decisions)), []));
  }
});
