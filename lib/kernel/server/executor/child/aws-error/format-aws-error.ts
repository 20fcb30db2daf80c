import { type AwsAnswer, isAwsAnswer, readErrorCode } from "../../../../../lesson/refusal/aws-error.js";
import { formatRefusal } from "../../../../../lesson/refusal/format-refusal.js";
import { findOperation } from "../../../../../lesson/refusal/observe-operations.js";
import type { ErrorContent } from "../../executor-message.js";
import { listPlaces } from "../list-places.js";
import { maskSecrets } from "./mask-secrets.js";
import { findLocalTrouble, findTrouble, formatNextStep } from "./next-steps.js";

/**
 * An error of a call to AWS as a reader needs it: the line that the AWS CLI prints, one next step, the lines of the cell.
 * Undefined for every other error. May throw what the value's own getters throw.
 */
export function formatAwsError(thrown: Error): ErrorContent | undefined {
  if (isAwsAnswer(thrown)) return formatAnswer(thrown);
  const operation = findOperation(thrown);
  const head = `${thrown.name}: ${thrown.message}`;
  const trouble = operation === undefined ? undefined : findLocalTrouble(head);
  if (operation === undefined || trouble === undefined) return undefined;
  const said = trouble === "noConnection" && process.env["SEIGO_ACCOUNT"] === "local" ? "noAccount" : trouble;
  return format(thrown, {
    ename: thrown.name,
    head,
    next: formatNextStep(said, { operation, code: thrown.name }),
  });
}

function formatAnswer(answer: AwsAnswer): ErrorContent {
  const code = readErrorCode(answer);
  const operation = findOperation(answer) ?? "";
  const next = formatNextStep(findTrouble(code, answer.message, operation), { operation, code });
  return format(answer, { ename: code, head: formatRefusal(answer), next });
}

function format(
  { message: evalue, stack = "" }: Error,
  { ename, head, next }: { readonly ename: string; readonly head: string; readonly next: string },
): ErrorContent {
  const places = listPlaces(stack);
  const lines = [head, "", `→ ${next}`, ...(places.length === 0 ? [] : ["", ...places])];
  return { ename, evalue: maskSecrets(String(evalue)), traceback: maskSecrets(lines.join("\n")).split("\n") };
}
