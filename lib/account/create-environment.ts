import type { Account } from "./account.js";
import { findCacheFolder } from "./find-cache-folder.js";
import { findHomeFolders } from "./find-home-folders.js";

/** Names that lead a client elsewhere, or carry credentials of anything. */
const FOREIGN: readonly RegExp[] = [
  /^(AWS|BOTO|SEIGO)_/i,
  /_proxy$/i,
  /^NODE_USE_ENV_PROXY$/,
  /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)(_|$)/i,
  /^(SSH_AUTH_SOCK|SSH_AGENT_PID|KUBECONFIG|DOCKER_CONFIG|NETRC|PGPASSFILE)$/,
];

/** What of seigo's own variables is the person's wish and not an account's. */
const KEPT = new Set(["SEIGO_LANG"]);

/**
 * A child process's whole environment: the base without its own accounts, proxies and credentials, and the account's
 * variables. The base's `NODE_OPTIONS` come first and the account's are added.
 */
export function createEnvironment(
  base: NodeJS.ProcessEnv,
  account: Pick<Account, "environment">,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(base)) {
    if (value !== undefined && !isForeign(name)) environment[name] = value;
  }
  const { NODE_OPTIONS: ours, ...others } = account.environment;
  if (others["HOME"] !== undefined) {
    Object.assign(environment, findHomeFolders(base), { XDG_CACHE_HOME: findCacheFolder(base) });
  }
  Object.assign(environment, others);
  if (ours !== undefined) environment["NODE_OPTIONS"] = addNodeOptions(environment["NODE_OPTIONS"], ours);
  return environment;
}

/** Whether a variable must not reach a process that works in an account. */
function isForeign(name: string): boolean {
  return !KEPT.has(name) && FOREIGN.some((pattern) => pattern.test(name));
}

/** Adds options to the value of `NODE_OPTIONS`, once. */
export function addNodeOptions(value: string | undefined, added: string): string {
  if (!value?.trim()) return added;
  return value.includes(added) ? value : `${value} ${added}`;
}
