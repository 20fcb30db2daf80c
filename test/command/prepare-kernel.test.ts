import { equal } from "node:assert/strict";
import { prepareKernel } from "../../lib/command/prepare-kernel.js";
import { stopSpareKernel, takeSpareKernel } from "../../lib/kernel/client/spare-kernel.js";

describe("prepareKernel()", () => {
  afterEach(() => stopSpareKernel());

  for (const [line, starts] of [
    ["run", true],
    ["run lesson.md --keep", true],
    ["run --help", false],
    ["run -h", false],
    ["run --kernel tslab", false],
    ["run --kernel=tslab", false],
  ] as const) {
    it(`${starts ? "starts a process" : "starts nothing"} for ${line}`, () => {
      const end = prepareKernel(line.split(" "), process.env);
      const child = takeSpareKernel({ connectionFile: "/none", cwd: "/", env: {} });
      child?.kill("SIGKILL");
      equal(child !== undefined, starts);
      end();
    });
  }
});
