import assert from "node:assert/strict";
import { setLanguage } from "../../../lib/message/message.js";
import { formatRefusedIdentity } from "../../../lib/sandbox/decision/format-refused-identity.js";
import type { IdentityRefusal, KeyFault } from "../../../lib/sandbox/identity/identity-refusal.js";

const KEY = "AKIAIOSFODNN7EXAMPLE";
const fault = (name: KeyFault): IdentityRefusal => ({ reason: "unknown-key", fault: name });
const skew = (seconds: number, isPresigned = false): IdentityRefusal => ({
  reason: "skewed-clock",
  text: "Signature expired",
  seconds,
  isPresigned,
});

/** Why nobody was identified, what is said of it, and how the next step begins. */
const ROWS: readonly (readonly [IdentityRefusal, string, string])[] = [
  [{ reason: "unsigned" }, "リクエストに署名がありません。", "プロファイルか環境変数で認証情報を渡して"],
  [
    fault("unknown"),
    `アクセスキー ${KEY} は、ここで発行されたものではありません。`,
    "CreateAccessKey が返したキーと",
  ],
  [
    fault("deleted"),
    `アクセスキー ${KEY} はここで発行されましたが、もう削除されています。`,
    "別のキーを使って",
  ],
  [fault("inactive"), `アクセスキー ${KEY} は無効（Inactive）です。`, "UpdateAccessKey で有効（Active）に"],
  [
    fault("underway"),
    `アクセスキー ${KEY} は正しいのですが、呼び出したサービスにまだ伝わっていません。`,
    "AWS と同じように、数秒待って",
  ],
  [
    fault("token-missing"),
    `キー ${KEY} はセッションのものですが、リクエストにセッショントークンがありません。`,
    "aws_session_token か AWS_SESSION_TOKEN で",
  ],
  [
    fault("token-wrong"),
    `セッショントークンが、キー ${KEY} と一緒に発行されたものではありません。`,
    "アクセスキー、シークレットキー、トークンは",
  ],
  [
    fault("token-unwanted"),
    `キー ${KEY} は長期のものなのに、リクエストにセッショントークンがあります。`,
    "プロファイルの aws_session_token か",
  ],
  [
    fault("principal-deleted"),
    `キー ${KEY} の持ち主だったユーザーかロールが、削除されています。`,
    "新しいキーかセッションを作って",
  ],
  [
    fault("without-mfa"),
    `キー ${KEY} のセッションは MFA を使わずに作られたので、IAM を呼び出せません。`,
    "GetSessionToken にワンタイムコードを",
  ],
  [
    { reason: "wrong-signature" },
    `アクセスキー ${KEY} は正しいのですが、署名が合いません。シークレットキーが違うか、署名したあとにリクエストが書きかえられています。`,
    "シークレットキーをもう一度",
  ],
  [
    { reason: "wrong-signature", otherKeyId: "AKIAOTHER" },
    `アクセスキーは ${KEY} ですが、シークレットキーは AKIAOTHER のものです。`,
    "一緒に発行されたアクセスキーと",
  ],
  [
    { reason: "expired-session", expiredAt: Date.UTC(2026, 0, 2, 3, 4, 5) },
    `キー ${KEY} のセッションは、2026-01-02T03:04:05.000Z に有効期限が切れました。`,
    "AssumeRole か GetSessionToken で",
  ],
  [skew(3600), "呼び出した側の時計が 60 分遅れています。Signature expired", "呼び出した側の時計を合わせて"],
  [skew(-3600), "呼び出した側の時計が 60 分進んでいます。Signature expired", "呼び出した側の時計を合わせて"],
  [
    skew(61, true),
    "署名付き URL の有効期限が切れています。署名したのは 61 秒前です。Signature expired",
    "新しい URL を作るか",
  ],
  [
    { reason: "incomplete-signature", text: "No key. " },
    "署名の形が正しくありません：No key.",
    "呼び出すサービスに",
  ],
  [
    { reason: "mismatched-scope", text: "No date. " },
    "署名の形が正しくありません：No date.",
    "呼び出すサービスに",
  ],
  [
    { reason: "skewed-clock", text: "No day.", isPresigned: false },
    "署名の形が正しくありません：No day.",
    "呼び出すサービスに",
  ],
];

describe("formatRefusedIdentity()", () => {
  before(() => setLanguage("ja"));

  for (const [refusal, expected, next] of ROWS) {
    it(`says in Japanese what is wrong: ${expected}`, () => {
      const lines = formatRefusedIdentity({ refusal, accessKeyId: KEY });
      assert.equal(lines.length, 2);
      assert.equal(lines[0], expected);
      assert.ok(lines[1]?.startsWith(`次にすること：${next}`), lines[1]);
    });
  }
});
