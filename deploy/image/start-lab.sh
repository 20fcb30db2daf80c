#!/bin/bash
# start-lab.sh [OPTION...]: JupyterLab, for a hub or for one person.
set -euo pipefail

if [ -n "${JUPYTERHUB_API_TOKEN:-}" ]; then
  exec jupyterhub-singleuser "$@"
fi
exec jupyter lab --no-browser --ServerApp.ip=0.0.0.0 --ServerApp.port="${JUPYTER_PORT:-8888}" \
  --ServerApp.port_retries=0 "$@"
