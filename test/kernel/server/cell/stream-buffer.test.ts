import { deepEqual, equal } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { createStreamBuffer } from "../../../../lib/kernel/server/cell/stream-buffer.js";

/** Longer than a line without an end is kept back, shorter than an announced prompt is. */
const WAIT = 300;

describe("createStreamBuffer()", () => {
  const start = () => {
    const published: string[] = [];
    return { published, buffer: createStreamBuffer((name, text) => published.push(`${name}: ${text}`)) };
  };

  it("publishes a line without an end after a while", async () => {
    const { published, buffer } = start();
    buffer.write("stdout", "one\ntwo");
    await sleep(WAIT);
    deepEqual(published, ["stdout: one\n", "stdout: two"]);
    equal(buffer.takePrompt(), "");
  });

  it("keeps an announced prompt until it is taken, however late", async () => {
    const { published, buffer } = start();
    buffer.expectPrompt();
    buffer.write("stdout", "one\nName? ");
    await sleep(WAIT);
    deepEqual(published, ["stdout: one\n"]);
    equal(buffer.takePrompt(), "Name? ");
    buffer.write("stdout", "two");
    await sleep(WAIT);
    deepEqual(published, ["stdout: one\n", "stdout: two"]);
  });

  it("publishes an announced prompt at the end", () => {
    const { published, buffer } = start();
    buffer.expectPrompt();
    buffer.write("stdout", "Name? ");
    buffer.flush();
    deepEqual(published, ["stdout: Name? "]);
  });

  it("takes nothing of stderr for a prompt", () => {
    const { published, buffer } = start();
    buffer.expectPrompt();
    buffer.write("stderr", "warning");
    equal(buffer.takePrompt(), "");
    deepEqual(published, ["stderr: warning"]);
  });
});
