import { deepEqual, equal } from "node:assert/strict";
import { createShellEnvironment } from "../../lib/account/create-shell-environment.js";

const GUARD = "--require=/g.cjs";
const ACCOUNT = {
  AWS_ENDPOINT_URL: "http://127.0.0.1:4566",
  AWS_CONFIG_FILE: "/private/home/.aws/config",
  HOME: "/private/home",
  HTTPS_PROXY: "http://127.0.0.1:4566",
  no_proxy: "127.0.0.1",
  NODE_OPTIONS: GUARD,
  SEIGO_HOME: "/private/home",
  SEIGO_PROGRAMS: "/tmp/seigo-account-0a/bin",
  SEIGO_REFUSALS: "/private/refusals",
};

describe("createShellEnvironment()", () => {
  const { variables } = createShellEnvironment(ACCOUNT, { PATH: "/usr/bin" });

  for (const name of ["HOME", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "SEIGO_PROGRAMS"]) {
    it(`leaves ${name} of the shell alone`, () => equal(variables[name], undefined));
  }

  const values = [
    ["AWS_ENDPOINT_URL", "http://127.0.0.1:4566"],
    ["AWS_CONFIG_FILE", "/private/home/.aws/config"],
    ["SEIGO_HOME", "/private/home"],
    ["SEIGO_REACH", "*"],
    ["NODE_OPTIONS", GUARD],
    ["PATH", "/tmp/seigo-account-0a/bin:/usr/bin"],
  ] as const;
  for (const [name, value] of values) {
    it(`sets ${name}`, () => equal(variables[name], value));
  }

  const shells: readonly (readonly [string, NodeJS.ProcessEnv, Readonly<Record<string, string>>])[] = [
    [
      "adds to the shell's own NODE_OPTIONS",
      { NODE_OPTIONS: "--trace-warnings" },
      { NODE_OPTIONS: `--trace-warnings ${GUARD}` },
    ],
    [
      "adds to NODE_OPTIONS once",
      { NODE_OPTIONS: `--trace-warnings ${GUARD}` },
      { NODE_OPTIONS: `--trace-warnings ${GUARD}` },
    ],
    [
      "takes an earlier account's programs out of PATH",
      { PATH: "/tmp/seigo-account-ff/bin:/usr/bin:/tmp/seigo-account-0a/bin" },
      { PATH: "/tmp/seigo-account-0a/bin:/usr/bin" },
    ],
    [
      "keeps calls of the account from a proxy that the shell has",
      { https_proxy: "http://proxy.example:3128", NO_PROXY: "intra.example" },
      {
        NO_PROXY: "intra.example,127.0.0.1,localhost,::1",
        no_proxy: "intra.example,127.0.0.1,localhost,::1",
      },
    ],
  ];
  for (const [title, shell, expected] of shells) {
    it(title, () => {
      const changed = createShellEnvironment(ACCOUNT, shell).variables;
      for (const [name, value] of Object.entries(expected)) equal(changed[name], value);
    });
  }

  it("unsets what would win, and nothing else", () => {
    const shell = { AWS_PROFILE: "work", AWS_CONFIG_FILE: "/x", AWS_CA_BUNDLE: "x", GITHUB_TOKEN: "x" };
    deepEqual(createShellEnvironment(ACCOUNT, shell).unset, ["AWS_PROFILE"]);
  });
});
