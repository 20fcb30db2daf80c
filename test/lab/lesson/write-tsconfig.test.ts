import { equal } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeNew } from "../../../lib/file/write-new.js";
import { writeTsconfig } from "../../../lib/lab/lesson/write-tsconfig.js";

describe("writeTsconfig()", () => {
  let work: string;
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), "seigo-work-"));
  });
  afterEach(() => rmSync(work, { recursive: true }));
  const read = (): string => readFileSync(join(work, "tsconfig.json"), "utf8");

  it("lays a strict one beside the lessons", async () => {
    await writeTsconfig(work);
    const { compilerOptions } = JSON.parse(read()) as {
      readonly compilerOptions: { readonly strict: boolean };
    };
    equal(compilerOptions.strict, true);
  });

  it("leaves one alone that is there", async () => {
    await writeNew(join(work, "tsconfig.json"), "{}");
    await writeTsconfig(work);
    equal(read(), "{}");
  });
});
