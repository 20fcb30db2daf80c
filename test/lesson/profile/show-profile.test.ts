import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readProfile, show, showProfile } from "../../../lib/index.js";
import type { ProfileFile } from "../../../lib/lesson/profile/profile.js";
import { captureOutput } from "../capture-output.js";

/** Each stands for a secret; none of them may be printed, nor a part. */
const SECRETS = [
  "AKIAIOSFODNN7EXAMPLE",
  "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "hunter2",
  "IQoJb3JpZ2lu",
] as const;
const [ID, KEY, WORD, TOKEN] = SECRETS;

interface Row {
  readonly title: string;
  readonly file?: ProfileFile;
  readonly lines: readonly string[];
  /** The lines that showProfile() prints for them. */
  readonly shown: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    title: "keys",
    file: "credentials",
    lines: [`aws_access_key_id = ${ID}`, `aws_secret_access_key=${KEY}`, `aws_session_token\t= ${TOKEN}`],
    shown: [
      "aws_access_key_id = xxxxxxxx",
      "aws_secret_access_key=xxxxxxxx",
      "aws_session_token\t= xxxxxxxx",
    ],
  },
  {
    title: "keys in capitals, and mixed",
    lines: [`AWS_ACCESS_KEY_ID = ${ID}`, `Aws_Secret_Access_Key = ${KEY}`],
    shown: ["AWS_ACCESS_KEY_ID = xxxxxxxx", "xxxxxxxx"],
  },
  {
    title: "a colon",
    lines: [`aws_secret_access_key: ${KEY}`, `aws_secret_access_key : a=${KEY}`, "region: x"],
    shown: ["aws_secret_access_key: xxxxxxxx", "aws_secret_access_key : xxxxxxxx", "region: x"],
  },
  {
    title: "the old name of the token",
    lines: [`aws_security_token = ${TOKEN}`],
    shown: ["aws_security_token = xxxxxxxx"],
  },
  {
    title: "names as the SDK and answers spell them",
    lines: [`accessKeyId = ${ID}`, `SecretAccessKey = ${KEY}`, `secret-access-key = ${KEY}`],
    shown: ["accessKeyId = xxxxxxxx", "SecretAccessKey = xxxxxxxx", "secret-access-key = xxxxxxxx"],
  },
  {
    title: "a value that goes on in the next lines",
    lines: ["aws_secret_access_key = wJalrXUtn", `  ${KEY}`, "  region = x", "output = json"],
    shown: ["aws_secret_access_key = xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx", "output = json"],
  },
  {
    title: "a harmless value that goes on",
    lines: ["region = x", `  ${KEY}`, "  output = json"],
    shown: ["region = x", "  xxxxxxxx", "  xxxxxxxx"],
  },
  {
    title: "JSON in credential_process",
    lines: [`credential_process = echo '{"Version":1,"AccessKeyId":"${ID}","SecretAccessKey":"${KEY}"}'`],
    shown: ["credential_process = xxxxxxxx"],
  },
  {
    title: "JSON over lines",
    lines: ["credential_process = echo", `  '{"AccessKeyId":"${ID}",`, `  "SecretAccessKey":"${KEY}"}'`],
    shown: ["credential_process = xxxxxxxx", "  xxxxxxxx", "  xxxxxxxx"],
  },
  {
    title: "a full-width =",
    lines: [
      `aws_secret_access_key＝${KEY}`,
      `aws_secret_access_key ＝ ${KEY}=`,
      `aws_secret_access_key：${KEY}`,
    ],
    shown: ["xxxxxxxx", "xxxxxxxx", "xxxxxxxx"],
  },
  {
    title: "comments",
    lines: [
      `# aws_secret_access_key = ${KEY}`,
      `;AWS_SECRET_ACCESS_KEY=${KEY}`,
      `## ${ID} = ${KEY}`,
      `# パスワードは ${WORD}`,
      "# region = us-east-1",
      `output = json # ${WORD}`,
      `region = x ; was ${WORD}`,
    ],
    shown: [
      "# aws_secret_access_key = xxxxxxxx",
      ";AWS_SECRET_ACCESS_KEY=xxxxxxxx",
      "## xxxxxxxx",
      "# xxxxxxxx",
      "# region = us-east-1",
      "output = json # xxxxxxxx",
      "region = x ; xxxxxxxx",
    ],
  },
  {
    title: "a line that is no setting",
    lines: [KEY, `aws_secret_access_key ${KEY}`, `= ${KEY}`, `[${KEY}`],
    shown: ["xxxxxxxx", "xxxxxxxx", "xxxxxxxx", "xxxxxxxx"],
  },
  {
    title: "a key as a name",
    lines: [`${ID} = ${KEY}`, `${KEY}=`],
    shown: ["xxxxxxxx", "xxxxxxxx"],
  },
  {
    title: "keys in the place of harmless values",
    lines: [`region = ${ID}`, `output = ${KEY}`, `role_session_name = a ${WORD}`],
    shown: ["region = xxxxxxxx", "output = xxxxxxxx", "role_session_name = xxxxxxxx"],
  },
  {
    title: "nested blocks",
    lines: ["s3 =", "  addressing_style = path", `  secret_key = ${KEY}`, "mine =", `    region = ${WORD}`],
    shown: [
      "s3 =",
      "  addressing_style = path",
      "  secret_key = xxxxxxxx",
      "mine =",
      "    region = xxxxxxxx",
    ],
  },
  {
    title: "addresses with a password, and names nobody knows",
    lines: [`endpoint_url = http://u:${WORD}@host/`, `my_password = ${WORD}`, `external_id = ${WORD}`],
    shown: ["endpoint_url = xxxxxxxx", "my_password = xxxxxxxx", "external_id = xxxxxxxx"],
  },
  {
    title: "a carriage return in a value",
    lines: [`region = x\r${KEY}`],
    shown: ["region = x", "xxxxxxxx"],
  },
  {
    title: "what is harmless",
    lines: [
      "region = ap-northeast-1",
      "role_arn = arn:aws:iam::123456789012:role/練習",
      "mfa_serial = arn:aws:iam::123456789012:mfa/phone",
      "duration_seconds = 3600",
      "cli_pager =",
    ],
    shown: [
      "region = ap-northeast-1",
      "role_arn = arn:aws:iam::123456789012:role/練習",
      "mfa_serial = arn:aws:iam::123456789012:mfa/phone",
      "duration_seconds = 3600",
      "cli_pager =",
    ],
  },
];

describe("showProfile() and show(readProfile())", () => {
  const kept = { ...process.env };
  const { warn } = console;
  let warned = "";
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    Object.assign(process.env, {
      SEIGO_ACCOUNT: "local",
      SEIGO_HOME: folder,
      AWS_CONFIG_FILE: join(folder, "config"),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    });
    warned = "";
    console.warn = (text: string) => {
      warned += text;
    };
  });
  afterEach(() => {
    console.warn = warn;
    for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
    Object.assign(process.env, kept);
    rmSync(folder, { recursive: true });
  });

  for (const { title, file = "config", lines, shown } of ROWS) {
    it(`mask ${title}`, async () => {
      const head = file === "config" ? "[profile p]" : "[p]";
      writeFileSync(join(folder, file), `${[`${head} # ${WORD}`, ...lines].join("\n")}\n`);
      const [printed = ""] = await captureOutput(() => showProfile("p"));
      const own = printed.split("\n\n")[0]?.split("\n").slice(1);
      assert.deepEqual(own, [`${head} # xxxxxxxx`, ...shown]);
      const settings = readProfile("p") ?? {};
      const copies = [settings, [settings]];
      const outputs = await captureOutput(() => copies.map((copy) => show(copy)));
      for (const text of [printed, warned, ...outputs]) {
        for (const secret of SECRETS) assert.ok(!text.includes(secret), text);
      }
    });
  }
});
