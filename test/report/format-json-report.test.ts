import { deepEqual, equal } from "node:assert/strict";
import { formatJsonReport } from "../../lib/report/format-json-report.js";
import { runNotebooks } from "../../lib/run/run-notebooks.js";
import { createFakeWorld, createLesson } from "../run/fakes.js";
import { createResult } from "./create-result.js";

interface Report {
  readonly right: boolean;
  readonly exitStatus: number | null;
  readonly notebooks: readonly (Record<string, unknown> & {
    readonly cells: readonly Record<string, unknown>[];
  })[];
}
const parse = (text: string): Report => JSON.parse(text) as Report;

describe("formatJsonReport()", () => {
  it("has a shape that stays", async () => {
    const report = parse(formatJsonReport(await createResult()));
    deepEqual(Object.keys(report), [
      "format",
      "version",
      "startedAt",
      "duration",
      "right",
      "exitStatus",
      "interrupted",
      "account",
      "kernel",
      "notebooks",
    ]);
    deepEqual(Object.keys(report.notebooks[0] ?? {}), [
      "id",
      "path",
      "title",
      "right",
      "duration",
      "failure",
      "leftovers",
      "captures",
      "cells",
    ]);
    for (const cell of report.notebooks.flatMap(({ cells }) => cells)) {
      deepEqual(Object.keys(cell), [
        "name",
        "id",
        "line",
        "title",
        "status",
        "duration",
        "detail",
        "executionCount",
        "expectation",
        "expected",
        "mismatches",
        "stored",
        "error",
        "outputs",
      ]);
    }
  });

  it("tells every cell in order, with hole, expected and actual", async () => {
    const { right, exitStatus, notebooks } = parse(formatJsonReport(await createResult()));
    deepEqual([right, exitStatus], [false, 138]);
    deepEqual(
      notebooks[0]?.cells.map(({ status }) => status),
      ["passed", "failed", "failed", "failed", "skipped", "died", "notRun"],
    );
    const [id, name] = (notebooks[0]?.cells[1]?.["mismatches"] ?? []) as Record<string, string>[];
    deepEqual(
      [id?.["path"], id?.["hole"], name?.["path"], name?.["hole"]],
      ["Id", "<id:AIDA>", "Name", null],
    );
    deepEqual(notebooks[0]?.["captures"], { id: "AIDARZPUZDIKGEMQLW77P" });
    deepEqual(notebooks[1]?.["leftovers"], ["arn:left"]);
  });

  it("has no exit status for a run that was interrupted", async () => {
    const world = createFakeWorld({ run: { signal: AbortSignal.abort() } });
    equal(
      parse(formatJsonReport(await runNotebooks([createLesson([["a"]])], world.options))).exitStatus,
      null,
    );
  });
});
