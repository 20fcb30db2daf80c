import { addNodeOptions } from "./create-environment.js";
import { findHomeFolders } from "./find-home-folders.js";
import { quoteWord } from "./quote-word.js";

/** What in a shell would win over the account's profile and addresses. */
const WINS = /^(AWS|BOTO)_|^NODE_USE_ENV_PROXY$/;
/** What does not. */
const HARMLESS = /^AWS_(CA_BUNDLE|EXECUTION_ENV|CLI_\w+|SDK_UA_APP_ID|MAX_ATTEMPTS|RETRY_MODE)$/;

/**
 * Lines for a POSIX shell's `eval` that lead every client there to the account: `unset NAME` for what the shell has
 * and must not have, then one `export NAME=value` for each variable. Nothing in them is a secret.
 */
export function formatExports(
  environment: Readonly<Record<string, string>>,
  shell: NodeJS.ProcessEnv,
): string {
  const unset = Object.keys(shell).filter(
    (name) => WINS.test(name) && !HARMLESS.test(name) && !Object.hasOwn(environment, name),
  );
  const { NODE_OPTIONS: options, ...others } = { ...environment, ...findHomeFolders(shell) };
  const variables = {
    ...others,
    ...(options !== undefined && { NODE_OPTIONS: addNodeOptions(shell["NODE_OPTIONS"], options) }),
  };
  return [
    ...unset.sort().map((name) => `unset ${name}\n`),
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${quoteWord(value)}\n`),
  ].join("");
}
