import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The CLI keeps a role's credentials below `~/.aws`, whatever variables say: its home is the account's, and nobody
 * else's. Its proxy is the account or a kernel's own, both of which refuse AWS: what has no endpoint rule would go there.
 * The CLI of Debian 12 asks a proxy for loopback too, whatever `NO_PROXY` says.
 */
const formatScript = (url: string): string => `#!/bin/sh
self=\${0%/*}
IFS=:
for folder in $PATH; do
  case $folder in "$self" | */seigo-account-*/bin) continue ;; esac
  if [ -f "$folder/aws" ] && [ -x "$folder/aws" ]; then
    unset IFS
    [ "$SEIGO_ACCOUNT" = local ] || exec "$folder/aws" "$@"
    PYTHONUSERBASE=\${PYTHONUSERBASE:-$HOME/.local}
    HOME=$SEIGO_HOME
    for name in HTTP_PROXY HTTPS_PROXY ALL_PROXY http_proxy https_proxy all_proxy; do
      export "$name=\${SEIGO_PROXY:-\${AWS_ENDPOINT_URL:-${url}}}"
    done
    NO_PROXY=127.0.0.1,localhost,::1 no_proxy=127.0.0.1,localhost,::1
    export HOME PYTHONUSERBASE NO_PROXY no_proxy
    exec "$folder/aws" "$@"
  fi
done
echo "aws: not found" >&2
exit 127
`;

/** Writes an `aws` that starts the person's own with the home of the account at `url`, and returns its folder, for `PATH`. */
export async function writeProgram(folder: string, url: string): Promise<string> {
  const programs = join(folder, "bin");
  await mkdir(programs, { mode: 0o700 });
  await writeFile(join(programs, "aws"), formatScript(url), { mode: 0o700 });
  return programs;
}
