import { equal } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { formatExports } from "../../lib/account/format-exports.js";

const EMPTY = { HOME: "/nonexistent" };

describe("formatExports()", () => {
  const values = [
    "",
    "json",
    "a b",
    "it's",
    '"x"',
    "$HOME `id` $(id)",
    "\\",
    "正誤 {host}",
    "a\nb",
    "!x",
    "*",
  ];
  for (const value of values) {
    it(`gives ${JSON.stringify(value)} to a shell as it is`, () => {
      const script = `${formatExports({ X: value }, EMPTY)}printf %s "$X"`;
      for (const shell of ["sh", "bash"]) equal(execFileSync(shell, ["-c", script]).toString(), value);
    });
  }

  const shells: readonly (readonly [string, NodeJS.ProcessEnv, string])[] = [
    ["nothing of a clean shell", { PATH: "/bin" }, ""],
    [
      "a key that would win",
      { AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "y" },
      "unset AWS_ACCESS_KEY_ID\nunset AWS_SECRET_ACCESS_KEY\n",
    ],
    ["a profile that would win", { AWS_PROFILE: "work" }, "unset AWS_PROFILE\n"],
    [
      "a role, a container and an address",
      { AWS_ROLE_ARN: "x", AWS_CONTAINER_CREDENTIALS_FULL_URI: "x", AWS_ENDPOINT_URL_STS: "x" },
      "unset AWS_CONTAINER_CREDENTIALS_FULL_URI\nunset AWS_ENDPOINT_URL_STS\nunset AWS_ROLE_ARN\n",
    ],
    ["not what is exported anyway", { AWS_REGION: "us-east-1" }, ""],
    ["not what changes nothing", { AWS_CA_BUNDLE: "x", AWS_CLI_AUTO_PROMPT: "on" }, ""],
    ["not a person's other tokens", { GITHUB_TOKEN: "x" }, ""],
  ];
  for (const [title, shell, unset] of shells) {
    it(`unsets ${title}`, () => {
      equal(formatExports({ AWS_REGION: "x" }, { ...EMPTY, ...shell }), `${unset}export AWS_REGION=x\n`);
    });
  }
});
