import { equal } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { maskSecrets } from "../../../../../../lib/kernel/server/executor/child/aws-error/mask-secrets.js";

describe("maskSecrets()", () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-mask-"));
    const path = join(folder, "credentials");
    writeFileSync(
      path,
      "[a]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtn/FEMI+K7==\r\nAWS_SESSION_TOKEN=IQoJb3JpZ2luX2Vj\n[b]\naws_secret_access_key = a\n",
    );
    env = {
      AWS_SHARED_CREDENTIALS_FILE: path,
      AWS_CONFIG_FILE: join(folder, "none"),
      AWS_SECRET_ACCESS_KEY: "fromTheEnvironment",
    };
  });
  after(() => rmSync(folder, { recursive: true }));

  const rows: readonly (readonly [title: string, text: string, shown: string])[] = [
    ["a secret of the shared file", "a wJalrXUtn/FEMI+K7== b", "a xxxxxxxx b"],
    ["a token of the shared file, in capitals", "IQoJb3JpZ2luX2Vj", "xxxxxxxx"],
    ["a secret of the environment", "x=fromTheEnvironment&", "x=xxxxxxxx&"],
    [
      "the token of a canonical request",
      "host:h\nx-amz-security-token:FwoGZXIvYXdzE/=\n\nhost",
      "host:h\nx-amz-security-token:xxxxxxxx\n\nhost",
    ],
    ["a member of the SDK", "secretAccessKey: 'abc/def',", "secretAccessKey: 'xxxxxxxx',"],
    ["nothing else", "User a is not authorized", "User a is not authorized"],
  ];
  for (const [title, text, shown] of rows) it(title, () => equal(maskSecrets(text, env), shown));
});
