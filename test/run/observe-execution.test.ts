import { deepEqual } from "node:assert/strict";
import type { Execution } from "../../lib/kernel/kernel.js";
import { observeExecution } from "../../lib/run/observe-execution.js";

describe("observeExecution() of an error knows the operation", () => {
  const LINE = "An error occurred (NoSuchEntity) when calling the GetUser operation: The user is not there.";
  const cases: readonly (readonly [what: string, head: string, operation: string | undefined])[] = [
    ["from the CLI's line", LINE, "GetUser"],
    ["of no line without one", LINE.replace(" when calling the GetUser operation", ""), undefined],
    ["of no other code", LINE.replace("NoSuchEntity", "AccessDenied"), undefined],
    ["of no line inside another", `it said: ${LINE}`, undefined],
    ["of no error of JavaScript's", "NoSuchEntity: no", undefined],
  ];
  for (const [what, head, operation] of cases) {
    it(what, async () => {
      const error = { name: "NoSuchEntity", message: "The user is not there." };
      const execution: Pick<Execution, "status" | "outputs" | "error"> = {
        status: "error",
        error,
        outputs: [
          { output_type: "stream", name: "stdout", text: LINE },
          { output_type: "error", ename: error.name, evalue: error.message, traceback: [head, "", "→ next"] },
        ],
      };
      const observed = await observeExecution(execution);
      deepEqual(observed.error, { ...error, ...(operation === undefined ? {} : { operation }) });
    });
  }
});
