import type { MimeBundle } from "../../../notebook/output.js";
import type { FailedCall } from "../executor/executor-message.js";
import { formatExplanation } from "./format-explanation.js";

/** Milliseconds that a local account has to say why: a cell's end waits for it. */
const LIMIT = 3000;

/** Asks the environment's account why it answered a call with an error, and makes an output of what it says. */
export async function explainCall(call: FailedCall, env: NodeJS.ProcessEnv): Promise<MimeBundle> {
  const { requestId } = call;
  const isKnown = requestId !== undefined && env["SEIGO_ACCOUNT"] === "local";
  return formatExplanation(call, isKnown ? await findReason(requestId, env) : undefined);
}

/** What `seigo why` says of the request; undefined when nobody can say. */
async function findReason(requestId: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const { askWhy } = await import("../../../account/decision/ask-why.js");
    return await askWhy(requestId, "default", env, AbortSignal.timeout(LIMIT));
  } catch {
    return undefined;
  }
}
