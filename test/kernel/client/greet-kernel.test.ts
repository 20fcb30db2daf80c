import { rejects } from "node:assert/strict";
import { startScripted } from "./scripted/start-scripted.js";

/** Milliseconds: long enough for a kernel that answers, as the first row shows. */
const LIMIT = 5000;

describe("greetKernel()", function () {
  this.timeout(20_000);

  it("takes a kernel_info_reply", async () => {
    const kernel = await startScripted({ cells: [], infoType: "kernel_info_reply" }, LIMIT);
    await kernel.stop();
  });

  for (const infoType of ["execute_reply", "kernel_info_request", "complete_reply"]) {
    it(`takes no ${infoType}`, () =>
      rejects(startScripted({ cells: [], infoType }, LIMIT / 4).then((kernel) => kernel.stop())));
  }
});
