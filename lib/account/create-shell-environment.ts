import { delimiter } from "node:path";
import { message } from "../message/message.js";
import { addNodeOptions } from "./create-environment.js";
import { createDirect } from "./proxy/create-proxies.js";

/** What in a shell would win over the account's profile and addresses. */
const WINS = /^(AWS|BOTO)_|^NODE_USE_ENV_PROXY$/;
/** What does not. */
const HARMLESS = /^AWS_(CA_BUNDLE|EXECUTION_ENV|CLI_\w+|SDK_UA_APP_ID|MAX_ATTEMPTS|RETRY_MODE)$/;
/** Where a run is driven these keep every program on this machine; in a person's shell they would break the others. */
const STRICT = /^(HOME|SEIGO_PROGRAMS|SEIGO_REFUSALS)$|_proxy$/i;

/** What is changed of a shell's, or a front end's, environment: the rest of it stays as it is. */
export interface ShellChanges {
  readonly unset: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * What leads SDKs, the CLI and boto3 of a person's own shell to an account, and leaves other programs alone: the home
 * and the proxies stay; Node programs reach every host but AWS's; `aws` is found in the account's folder first.
 */
export function createShellEnvironment(
  environment: Readonly<Record<string, string>>,
  shell: NodeJS.ProcessEnv,
): ShellChanges {
  const { NODE_OPTIONS: options, SEIGO_PROGRAMS: programs, AWS_ENDPOINT_URL: url = "" } = environment;
  const kept = Object.entries(environment).filter(([name]) => !STRICT.test(name) && name !== "NODE_OPTIONS");
  const variables = {
    ...Object.fromEntries(kept),
    ...createDirect(shell),
    ...(options !== undefined && {
      NODE_OPTIONS: addNodeOptions(shell["NODE_OPTIONS"], options),
      SEIGO_REACH: "*",
      SEIGO_REFUSAL: message(
        "Refused to reach {host}: AWS calls go to the local account here, and no call to AWS itself. Make clients without an endpoint of their own: theirs is {url}.",
        { url },
      ),
    }),
    ...(programs !== undefined && { PATH: addFolder(shell["PATH"], programs) }),
  };
  const unset = Object.keys(shell).filter(
    (name) => WINS.test(name) && !HARMLESS.test(name) && !Object.hasOwn(variables, name),
  );
  return { unset: unset.sort(), variables };
}

/** In front of all others, once; an earlier account's folder goes. */
function addFolder(path: string | undefined, folder: string): string {
  const others = (path ?? "")
    .split(delimiter)
    .filter((entry) => !/[\\/]seigo-account-\w+[\\/]bin$/.test(entry));
  return [folder, ...others].join(delimiter);
}
