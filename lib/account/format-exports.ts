import { createShellEnvironment } from "./create-shell-environment.js";
import { quoteWord } from "./quote-word.js";

/**
 * Lines for a POSIX shell's `eval` that lead every client there to the account: `unset NAME` for what the shell has
 * and must not have, then one `export NAME=value` for each variable. Nothing in them is a secret.
 */
export function formatExports(
  environment: Readonly<Record<string, string>>,
  shell: NodeJS.ProcessEnv,
): string {
  const { unset, variables } = createShellEnvironment(environment, shell);
  return [
    ...unset.map((name) => `unset ${name}\n`),
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${quoteWord(value)}\n`),
  ].join("");
}
