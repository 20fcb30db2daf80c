import { SeigoError } from "../../message/error.js";
import type { RequestExplanation } from "../../sandbox/decision/explanation.js";
import { formatExplanation } from "../../sandbox/decision/format-explanation.js";
import { formatRefusedIdentity } from "../../sandbox/decision/format-refused-identity.js";
import { signGet } from "../../sandbox/identity/sign-request.js";

/**
 * Asks the local account of an environment why it allowed or refused a request, as a profile of it: one of the profile's
 * account, or the latest refusal. Gives the words for a person. Throws `SeigoError` when nobody can say.
 */
export async function askWhy(
  request: string | undefined,
  profile: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string> {
  const endpoint = env["AWS_ENDPOINT_URL"];
  if (!endpoint || env["SEIGO_ACCOUNT"] !== "local") {
    throw new SeigoError("Cannot ask why: this terminal does not work in a local account.", {
      next: "AWS itself does not tell more than its error. Start a local account and ask in its terminal.",
    });
  }
  const url = new URL(`${endpoint}/_seigo/decisions/${encodeURIComponent(request ?? "latest")}`);
  const answer = await send(url, profile, { env, signal });
  if (answer.ok) return formatExplanation((await answer.json()) as RequestExplanation);
  if (answer.status === 404 && request === undefined) {
    throw new SeigoError("Cannot say why: nothing has been refused in this account yet.", { exitStatus: 1 });
  }
  if (answer.status === 404) {
    throw new SeigoError('Cannot say why: this account knows no request "{request}".', {
      values: { request: request ?? "" },
      next: "Give the RequestId of an answer; only the latest few thousand requests are known.",
      exitStatus: 1,
    });
  }
  throw new SeigoError('Cannot say why: the profile "{profile}" is not accepted ({reason}).', {
    values: { profile, reason: await readReason(answer) },
    next: "Put that right, or name another profile of the local account with --profile.",
    exitStatus: 1,
  });
}

/** What is wrong with the profile's own key: the answer is also that to `seigo why`. */
async function readReason(answer: Response): Promise<string> {
  const { refusedIdentity, error } = (await answer.json()) as Partial<RequestExplanation>;
  const [reason] = refusedIdentity === undefined ? [] : formatRefusedIdentity(refusedIdentity);
  return reason ?? error?.message ?? String(answer.status);
}

async function send(
  url: URL,
  profile: string,
  { env, signal }: { readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal },
): Promise<Response> {
  const { fromIni } = await import("@aws-sdk/credential-providers");
  try {
    const { AWS_SHARED_CREDENTIALS_FILE: filepath, AWS_CONFIG_FILE: configFilepath } = env;
    const files = { ...(filepath && { filepath }), ...(configFilepath && { configFilepath }) };
    const credentials = await fromIni({ profile, ...files })();
    const { host: _, ...headers } = signGet(url, credentials, { service: "sts", region: "us-east-1" });
    return await fetch(url, { headers, signal });
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof Error && cause.name === "CredentialsProviderError") {
      throw new SeigoError('Cannot say why: there is no profile "{profile}" with keys here.', {
        values: { profile },
        next: "Name a profile of the local account with --profile.",
        cause,
        exitStatus: 1,
      });
    }
    throw new SeigoError(
      'Cannot say why: the local account at {url} does not answer to the profile "{profile}".',
      {
        values: { url: url.origin, profile },
        next: "Check that the local account is still running, and name its profile with --profile.",
        cause,
        exitStatus: 1,
      },
    );
  }
}
