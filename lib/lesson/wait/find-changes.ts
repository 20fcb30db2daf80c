import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { isAwsAnswer } from "../refusal/aws-error.js";
import { createStsClient } from "../refusal/find-caller.js";
import { UnexpectedSuccess } from "../refusal/unexpected-success.js";

/** How far the changes of the account have come, as the local account tells it. */
export interface Changes {
  /** How many there have been. */
  readonly count: number;
  /** Seconds until the last has arrived everywhere; 0 when all have. */
  readonly arriving: number;
  /** Seconds until something changes with the clock alone; infinite when nothing does. */
  readonly turning: number;
}

const HEADER = "x-seigo-changes";

type Headers = Readonly<Record<string, string>>;

/**
 * How far the changes have come of the account that answered, by what a check threw: AWS's refusal, or the success of a
 * call that it should have refused. Undefined where nobody says so: AWS itself, and every other account, does not.
 */
export async function findChanges(thrown: unknown): Promise<Changes | undefined> {
  if (thrown instanceof UnexpectedSuccess) {
    const isAsked = thrown.client !== undefined && process.env["SEIGO_ACCOUNT"] === "local";
    return isAsked ? parseChanges(await askHeaders(thrown.client)) : undefined;
  }
  const answer = isAwsAnswer(thrown) || !(thrown instanceof Error) ? thrown : thrown.cause;
  const { $response } = (answer ?? {}) as { readonly $response?: { readonly headers?: Headers } };
  return parseChanges($response?.headers);
}

function parseChanges(headers: Headers | undefined): Changes | undefined {
  const told = /^count=(\d+); arriving=([\d.]+)(?:; turning=([\d.]+))?$/.exec(headers?.[HEADER] ?? "");
  if (told === null) return undefined;
  const [, count, arriving, turning = Number.POSITIVE_INFINITY] = told;
  return { count: Number(count), arriving: Number(arriving), turning: Number(turning) };
}

/** What the account says of itself in the headers of an answer; undefined when it does not answer. */
async function askHeaders(client: object): Promise<Headers | undefined> {
  const sts = createStsClient(client);
  let headers: Headers | undefined;
  sts.middlewareStack.add(
    (next) => async (args) => {
      (args.request as { readonly headers: Record<string, string> }).headers[HEADER] = "?";
      const answer = await next(args);
      ({ headers } = answer.response as { readonly headers: Headers });
      return answer;
    },
    { step: "build", name: "askChanges" },
  );
  try {
    await sts.send(new GetCallerIdentityCommand({}));
    return headers;
  } catch {
    return undefined;
  } finally {
    sts.destroy();
  }
}
