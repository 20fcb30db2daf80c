import assert from "node:assert/strict";
import { waitUntil } from "../../../lib/index.js";
import { UnexpectedSuccess } from "../../../lib/lesson/refusal/unexpected-success.js";
import { SeigoError } from "../../../lib/message/error.js";
import { captureOutput } from "../capture-output.js";

const awsError = (code: string) =>
  Object.assign(new Error("text"), { name: code, $fault: "client", $metadata: {} });
/** Throws or returns what is listed, one after the other; the last stays. */
const sequence = (...steps: readonly unknown[]) => {
  let step = 0;
  const check = () => {
    const next = steps[Math.min(step, steps.length - 1)];
    step += 1;
    if (next instanceof Error) throw next;
    return next;
  };
  return { check, count: () => step };
};
/** For what comes in the end, however long a busy machine takes. */
const patient = { interval: 0.01, timeout: 15 };
const brief = { interval: 0.01, timeout: 1.5 };

describe("waitUntil()", () => {
  it("returns what the check returns, and prints nothing", async () => {
    const { check, count } = sequence(awsError("InvalidClientTokenId"), false, { Account: "1" });
    const lines = await captureOutput(async () => {
      const value = await waitUntil("key", check, { ...patient, retry: ["InvalidClientTokenId"] });
      assert.deepEqual(value, { Account: "1" });
    });
    assert.deepEqual([lines, count()], [[], 3]);
  });
  it("ends at once on an error that is not named", async () => {
    const { check, count } = sequence(awsError("AccessDenied"), true);
    const waiting = waitUntil("key", check, { ...patient, retry: ["InvalidClientTokenId"] });
    await assert.rejects(
      waiting,
      (error) => error instanceof SeigoError && /AccessDenied/.test(error.message),
    );
    assert.equal(count(), 1);
  });
  it("ends at once on an error that is not AWS's, whatever its name", async () => {
    const { check, count } = sequence(Object.assign(new Error("x"), { name: "AccessDenied" }), true);
    await assert.rejects(waitUntil("key", check, { ...patient, retry: ["AccessDenied"] }), SeigoError);
    assert.equal(count(), 1);
  });
  it("looks behind the error of expectError", async () => {
    const other = new SeigoError("another", { cause: awsError("AuthFailure") });
    const { check, count } = sequence(other, "refused");
    assert.equal(await waitUntil("key", check, { ...patient, retry: ["AuthFailure"] }), "refused");
    assert.equal(count(), 2);
  });
  it("waits while a call still succeeds that will be refused", async () => {
    const succeeded = new UnexpectedSuccess("succeeded");
    const { check, count } = sequence(succeeded, "refused");
    assert.equal(await waitUntil("gone", check, { ...patient, retry: ["NoError"] }), "refused");
    assert.equal(count(), 2);
    await assert.rejects(waitUntil("gone", sequence(succeeded).check, brief), SeigoError);
  });
  it("gives up after its time and says what came last", async () => {
    const { check, count } = sequence(awsError("AccessDenied"));
    await assert.rejects(
      waitUntil("role", check, { ...brief, retry: ["AccessDenied"] }),
      (error) => error instanceof SeigoError && /role.*1\.5.*AccessDenied/.test(error.message),
    );
    assert.ok(count() > 2);
  });
  it("takes its time from SEIGO_WAIT_TIMEOUT", async () => {
    process.env["SEIGO_WAIT_TIMEOUT"] = "0";
    try {
      const { check, count } = sequence(false);
      await assert.rejects(waitUntil("role", check), SeigoError);
      assert.equal(count(), 1);
    } finally {
      delete process.env["SEIGO_WAIT_TIMEOUT"];
    }
  });
});
