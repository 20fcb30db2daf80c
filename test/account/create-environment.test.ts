import { deepEqual, equal } from "node:assert/strict";
import { createEnvironment } from "../../lib/account/create-environment.js";

const account = { environment: { AWS_REGION: "ap-northeast-1", NODE_OPTIONS: "--require /guard.cjs" } };

describe("createEnvironment()", () => {
  const dropped = [
    "AWS_PROFILE",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_ROLE_ARN",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_ENDPOINT_URL_STS",
    "AWS_CA_BUNDLE",
    "BOTO_CONFIG",
    "SEIGO_HOME",
    "HTTPS_PROXY",
    "http_proxy",
    "all_proxy",
    "No_Proxy",
    "NODE_USE_ENV_PROXY",
    "GITHUB_TOKEN",
    "JUPYTERHUB_API_TOKEN",
    "TOKEN",
    "MYSQL_PASSWORD",
    "GOOGLE_APPLICATION_CREDENTIALS",
    "OPENAI_API_KEY",
    "AZURE_CLIENT_SECRET",
    "SSH_AUTH_SOCK",
  ];
  for (const name of dropped) {
    it(`drops the base's ${name}`, () => {
      deepEqual(createEnvironment({ [name]: "x" }, { environment: {} }), {});
    });
  }

  const kept = [
    "PATH",
    "LANG",
    "SEIGO_LANG",
    "TOKENIZER",
    "JUPYTER_PATH",
    "XDG_RUNTIME_DIR",
    "TMPDIR",
    "LAWS_X",
  ];
  for (const name of kept) {
    it(`keeps the base's ${name}`, () => {
      deepEqual(createEnvironment({ [name]: "x" }, { environment: {} }), { [name]: "x" });
    });
  }

  it("adds the account's variables, which win", () => {
    const environment = { HOME: "/private" };
    const base = { HOME: "/home/me", XDG_CACHE_HOME: "/home/me/cache", A: undefined };
    deepEqual(createEnvironment(base, { environment }), {
      HOME: "/private",
      XDG_CACHE_HOME: "/home/me/cache",
    });
  });

  it("goes on naming the person's cache when the home is another", () => {
    const { XDG_CACHE_HOME: cache } = createEnvironment(
      { HOME: "/home/me" },
      { environment: { HOME: "/p" } },
    );
    deepEqual(cache, process.platform === "darwin" ? "/home/me/Library/Caches" : "/home/me/.cache");
    deepEqual(createEnvironment({ HOME: "/home/me" }, { environment: {} }), { HOME: "/home/me" });
  });

  const options: readonly (readonly [string | undefined, string])[] = [
    [undefined, "--require /guard.cjs"],
    ["", "--require /guard.cjs"],
    ["--max-old-space-size=512", "--max-old-space-size=512 --require /guard.cjs"],
    ["--require /guard.cjs", "--require /guard.cjs"],
  ];
  for (const [base, expected] of options) {
    it(`adds to NODE_OPTIONS ${JSON.stringify(base)}, once`, () => {
      equal(createEnvironment({ NODE_OPTIONS: base }, account)["NODE_OPTIONS"], expected);
    });
  }
});
