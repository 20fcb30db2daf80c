import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  CREATED,
  checkAnswers,
  checkRefusals,
  currentWorld,
  missing,
  type Refusal,
  run,
  runAll,
  SESSION,
  type Step,
  taken,
  useIamWorld,
} from "./iam-world.js";

const GOOD = "correct-Horse-7";
const OTHER = "battery-Staple-8";
const CREATE: Step = ["CreateLoginProfile", { UserName: "alice", Password: GOOD }];
const weak = (text: string): Refusal => ["PasswordPolicyViolation", 400, text];
const NO_POLICY = missing(`The Password Policy with domain name ${ACCOUNT_ID} cannot be found.`);

/** What an account asks for, a password that is not so, and how AWS says it. */
const WEAK: readonly (readonly [object | undefined, string, string])[] = [
  [undefined, "Short-1", "Password should have a minimum length of 8"],
  [
    undefined,
    "onlylowercase",
    "Password must contain at least three of the following character types: uppercase letters, lowercase letters, numbers, and symbols",
  ],
  [{ MinimumPasswordLength: 20 }, GOOD, "Password should have a minimum length of 20"],
  [{ RequireSymbols: true }, "abcDEF123", "Password should have at least one symbol"],
  [{ RequireNumbers: true }, "abcDEF-gh", "Password should have at least one number"],
  [{ RequireUppercaseCharacters: true }, "abc-def-123", "Password should have at least one uppercase letter"],
  [{ RequireLowercaseCharacters: true }, "ABC-DEF-123", "Password should have at least one lowercase letter"],
];

describe("IAM's operations on passwords", () => {
  useIamWorld();

  checkAnswers([
    [
      "a new login profile",
      [["CreateLoginProfile", { UserName: "alice", Password: GOOD, PasswordResetRequired: true }]],
      () => ({ LoginProfile: { UserName: "alice", CreateDate: CREATED, PasswordResetRequired: true } }),
    ],
    [
      "a login profile",
      [CREATE, ["GetLoginProfile", { UserName: "alice" }]],
      () => ({ LoginProfile: { UserName: "alice", CreateDate: CREATED, PasswordResetRequired: false } }),
    ],
    [
      "a login profile in the place of one that was deleted",
      [CREATE, ["DeleteLoginProfile", { UserName: "alice" }], CREATE],
      () => ({ LoginProfile: { UserName: "alice", CreateDate: CREATED, PasswordResetRequired: false } }),
    ],
    [
      "a login profile that wants another password",
      [
        CREATE,
        ["UpdateLoginProfile", { UserName: "alice", PasswordResetRequired: true }],
        ["GetLoginProfile", { UserName: "alice" }],
      ],
      () => ({ LoginProfile: { UserName: "alice", CreateDate: CREATED, PasswordResetRequired: true } }),
    ],
    [
      "a password policy, with defaults for what was not said",
      [
        ["UpdateAccountPasswordPolicy", { MinimumPasswordLength: 10, MaxPasswordAge: 90 }],
        ["GetAccountPasswordPolicy"],
      ],
      () => ({
        PasswordPolicy: {
          MinimumPasswordLength: 10,
          RequireSymbols: false,
          RequireNumbers: false,
          RequireUppercaseCharacters: false,
          RequireLowercaseCharacters: false,
          AllowUsersToChangePassword: false,
          ExpirePasswords: true,
          MaxPasswordAge: 90,
          HardExpiry: false,
        },
      }),
    ],
  ]);

  checkRefusals([
    ["a second login profile", [CREATE, CREATE], taken("Login Profile for user alice already exists.")],
    ...(["GetLoginProfile", "UpdateLoginProfile", "DeleteLoginProfile"] as const).map(
      (name) =>
        [
          `a login profile that does not exist to ${name}`,
          [[name, { UserName: "alice" }]],
          missing("Login Profile for User alice cannot be found."),
        ] as const,
    ),
    ["a password policy that was never set", [["GetAccountPasswordPolicy"]], NO_POLICY],
    ["to delete a password policy that was never set", [["DeleteAccountPasswordPolicy"]], NO_POLICY],
    ...WEAK.map(
      ([policy, password, text]) =>
        [
          `${password} when the account asks for ${JSON.stringify(policy ?? "nothing")}`,
          [
            ...(policy === undefined ? [] : [["UpdateAccountPasswordPolicy", policy] as const]),
            ["CreateLoginProfile", { UserName: "alice", Password: password }] as const,
          ],
          weak(text),
        ] as const,
    ),
  ]);

  it("let a user change the password, who knows the old one", async () => {
    await run(...CREATE);
    const alice = currentWorld().user("alice");
    await assert.rejects(run("ChangePassword", { OldPassword: OTHER, NewPassword: OTHER }, alice), {
      code: "AccessDenied",
      message: "The old password was incorrect.",
    });
    await run("ChangePassword", { OldPassword: GOOD, NewPassword: OTHER }, alice);
    await run("ChangePassword", { OldPassword: OTHER, NewPassword: GOOD }, alice);
    await assert.rejects(run("ChangePassword", { OldPassword: GOOD, NewPassword: OTHER }, SESSION), {
      code: "InvalidUserType",
      status: 400,
    });
  });

  it("refuse a password that was used before, when the account says so", async () => {
    await runAll([["UpdateAccountPasswordPolicy", { PasswordReusePrevention: 1 }], CREATE]);
    const alice = currentWorld().user("alice");
    await assert.rejects(run("ChangePassword", { OldPassword: GOOD, NewPassword: GOOD }, alice), {
      code: "PasswordPolicyViolation",
    });
    await run("ChangePassword", { OldPassword: GOOD, NewPassword: OTHER }, alice);
  });

  it("keep no password in clear", async () => {
    await run(...CREATE);
    assert.ok(!JSON.stringify([...currentWorld().account.loginProfiles]).includes(GOOD));
  });
});
