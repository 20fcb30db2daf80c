import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import type { AccountState } from "../../store/account-state.js";
import { PASSWORD_POLICY, type PasswordPolicy } from "../../store/login-profile.js";
import { createIamError } from "../error/iam-error.js";

/** Little work: what is kept here guards nothing but a lesson, and a class changes passwords at the same time. */
const COST = { N: 1024, r: 8, p: 1 };
const SIZE = 32;

/** A password as it is kept. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString("hex")}:${scryptSync(password, salt, SIZE, COST).toString("hex")}`;
}

/** Says whether a password is the one that is kept. */
export function isPassword(password: string, kept: string): boolean {
  const [salt = "", hash = ""] = kept.split(":");
  return timingSafeEqual(
    scryptSync(password, Buffer.from(salt, "hex"), SIZE, COST),
    Buffer.from(hash, "hex"),
  );
}

/** What an account that has set nothing asks for: eight characters of three kinds. */
const DEFAULT_LENGTH = 8;
const DEFAULT_KINDS = 3;

const KINDS = [
  { need: "needsUppercase", pattern: /[A-Z]/, name: "uppercase letter" },
  { need: "needsLowercase", pattern: /[a-z]/, name: "lowercase letter" },
  { need: "needsNumbers", pattern: /[0-9]/, name: "number" },
  { need: "needsSymbols", pattern: /[!@#$%^&*()_+\-=[\]{}|']/, name: "symbol" },
] as const;

/** Refuses a password that the account's policy does not want, or that was used before. */
export function checkPassword(account: AccountState, password: string, before: readonly string[]): void {
  const policy = account.passwordPolicies.get(PASSWORD_POLICY);
  if (policy === undefined) {
    check(password.length >= DEFAULT_LENGTH, `Password should have a minimum length of ${DEFAULT_LENGTH}`);
    const kinds = KINDS.filter(({ pattern }) => pattern.test(password)).length;
    check(
      kinds >= DEFAULT_KINDS,
      "Password must contain at least three of the following character types: uppercase letters, lowercase letters, numbers, and symbols",
    );
    return;
  }
  checkAgainst(policy, password);
  const isUsed = before.slice(0, policy.reusePrevention ?? 0).some((kept) => isPassword(password, kept));
  check(!isUsed, "Password does not conform to the account password policy: it was used before");
}

function checkAgainst(policy: PasswordPolicy, password: string): void {
  check(
    password.length >= policy.minimumLength,
    `Password should have a minimum length of ${policy.minimumLength}`,
  );
  for (const { need, pattern, name } of KINDS) {
    check(!policy[need] || pattern.test(password), `Password should have at least one ${name}`);
  }
}

function check(holds: boolean, text: string): void {
  if (!holds) throw createIamError("PasswordPolicyViolation", text);
}
