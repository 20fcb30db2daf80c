import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { iamOperations } from "../../../lib/sandbox/iam/generated/operations.js";

/** Where tests call IAM's operations by name; what web identities need is tested where they are used. */
const FOLDERS = ["iam", "sts"].map(
  (folder) => new URL(`../../../../test/sandbox/${folder}/`, import.meta.url),
);

describe("iamOperations", () => {
  it("has no operation that no test of IAM or STS calls", () => {
    const sources = FOLDERS.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => readFileSync(new URL(name, folder), "utf8")),
    ).join("\n");
    const called = new Set([...sources.matchAll(/[[(]\s*"([A-Z]\w+)"/g)].map(([, name]) => name));
    assert.deepEqual(
      Object.keys(iamOperations).filter((name) => !called.has(name)),
      [],
    );
  });
});
