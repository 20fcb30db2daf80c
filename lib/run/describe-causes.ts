import { message } from "../message/message.js";
import type { Output } from "../notebook/output.js";

const CAUSE = /^\s+\[cause\]: (.*[^{[])$/;
const ERRORS = /^\s+\[errors\]: \[$/;

/** Why the error that ended a cell came, as its traceback tells: the causes from the nearest on; empty without any. */
export function describeCauses(outputs: readonly Output[]): string {
  const error = outputs.find((output) => output.output_type === "error");
  const lines = error?.output_type === "error" ? error.traceback.flatMap((text) => text.split("\n")) : [];
  const causes = lines.flatMap((line, index) => {
    const text = ERRORS.test(line) ? lines[index + 1] : CAUSE.exec(line.replace(/ \{$/, ""))?.[1];
    return text === undefined
      ? []
      : [
          text
            .trim()
            .replace(/ \{$/, "")
            .replace(/^Error: /, ""),
        ];
  });
  return causes.length === 0 ? "" : message(" (cause: {causes})", { causes: causes.join(" ← ") });
}
