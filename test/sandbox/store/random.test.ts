import assert from "node:assert/strict";
import { createRandom } from "../../../lib/sandbox/store/random.js";

describe("createRandom()", () => {
  it("gives the same stream for a seed, however it is cut", () => {
    const whole = createRandom("seed").bytes(100);
    const cut = createRandom("seed");
    assert.deepEqual(Buffer.concat([cut.bytes(1), cut.bytes(40), cut.bytes(59)]), whole);
  });

  it("gives bytes that do not come again", () => {
    const random = createRandom("seed");
    assert.notDeepEqual(random.bytes(32), random.bytes(32));
  });

  it("is unpredictable without a seed", () => {
    assert.notDeepEqual(createRandom().bytes(32), createRandom().bytes(32));
  });
});
