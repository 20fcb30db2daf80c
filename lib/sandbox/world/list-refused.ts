import type { RefusedRequest } from "../sandbox.js";
import type { World } from "./world.js";

/** What was refused after so many requests, or answered with another error: what clients were told, and who they were. */
export function listRefused({ log }: Pick<World, "log">, since: number): readonly RefusedRequest[] {
  return log.refusedSince(since).map(({ service, operation, callerArn, error }) => ({
    code: error?.code ?? "",
    message: error?.message ?? "",
    service,
    ...(operation === undefined ? {} : { operation }),
    ...(callerArn === undefined ? {} : { callerArn }),
  }));
}
