import { equal } from "node:assert/strict";
import { namePackage } from "../../lib/starter/name-package.js";

describe("namePackage()", () => {
  for (const [folder, name] of [
    ["my-lessons", "my-lessons"],
    ["My Lessons (2026)", "my-lessons-2026"],
    ["教材", "lessons"],
    ["教材-iam", "iam"],
    ["Ｉａｍ", "iam"],
    ["_private.", "private"],
    [".hidden", "hidden"],
    ["@scope", "scope"],
    ["seigo", "lessons"],
    ["node_modules", "lessons"],
    ["fs", "lessons"],
    ["", "lessons"],
    [`${"a".repeat(213)}--b`, "a".repeat(213)],
  ] as const) {
    it(`names the package in ${JSON.stringify(folder)} ${name}`, () => equal(namePackage(folder), name));
  }
});
