#!/usr/bin/env bash
# check-container.sh: builds the Dockerfile without a Docker engine and checks what it makes. Needs root on Debian.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash scripts/install-debian.sh buildah chromium debootstrap iproute2 fonts-noto-cjk
npm run --silent build
exec npx mocha --no-config --fail-zero "dist/test/container/**/*.test.js"
