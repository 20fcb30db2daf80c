import { formatJson } from "../expectation/json/format-json.js";
import { parseJson } from "../expectation/json/parse-json.js";
import { message } from "../message/message.js";
import { describeCauses } from "../run/describe-causes.js";
import type { CellResult } from "../run/result.js";

/** What was shown, laid out like what is expected. */
export function findActual(result: CellResult): string {
  const { error, expectation } = result;
  const { stdout, stderr } = result.seen;
  if (expectation?.kind === "json" && error === undefined) return formatAsJson(stdout);
  if (expectation?.kind === "text" && error === undefined) return stdout;
  const shown = `${stdout}${error === undefined || expectation?.kind === "error" ? stderr : ""}`.trimEnd();
  const thrown =
    error === undefined ? "" : `${error.name}: ${error.message}${describeCauses(result.outputs)}`;
  const isShown = thrown !== "" && shown.includes(error?.message ?? "");
  return [shown, isShown ? "" : thrown].filter((text) => text !== "").join("\n") || message("(nothing)");
}

function formatAsJson(text: string): string {
  try {
    return formatJson(parseJson(text), { indent: 4 });
  } catch {
    return text.trimEnd() || message("(nothing)");
  }
}
