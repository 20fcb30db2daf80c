#!/usr/bin/env bash
# install-debian.sh PACKAGE...: installs the Debian packages that are missing, from apt's configured sources.
set -euo pipefail

missing=()
for package in "$@"; do
  status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

run=()
[ "$(id -u)" -eq 0 ] || run=(sudo)
export DEBIAN_FRONTEND=noninteractive
# Others on this machine may be installing too: wait for their lock. A source that is unreachable is no
# obstacle as long as the packages are found.
wait=(-o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
install() { "${run[@]}" apt-get "${wait[@]}" install --yes --no-install-recommends "${missing[@]}"; }
install || { "${run[@]}" apt-get "${wait[@]}" update || true; install; }
