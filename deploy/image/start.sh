#!/bin/bash
# start.sh COMMAND...: makes a learner's home ready, starts the account of this container, becomes COMMAND.
# Hubs and Binder give a COMMAND of their own.
set -euo pipefail

# It has an account of its own, whatever it is asked to do.
if [ "${1:-}" = seigo ]; then exec "$@"; fi

# A volume may have been mounted over the home folder. Files that are there are not touched.
seigo lab --shipped --prepare --work "$HOME"
# Role credentials of an account that went with an earlier container.
rm -rf "$HOME/.aws/cli/cache"

exports=$(mktemp)
seigo sandbox --port "${SEIGO_PORT:-4566}" > "$exports" &
sandbox=$!
until [ -s "$exports" ]; do
  kill -0 "$sandbox" 2>/dev/null || { wait "$sandbox"; exit 1; }
  sleep 0.1
done
# A hub may be reached through a proxy, which is left as it is.
eval "$(grep -vE '^(export|unset) (HOME|PYTHONUSERBASE|JUPYTER_PATH|[A-Za-z]+_(proxy|PROXY))\b' "$exports")"
rm "$exports"

exec "$@"
