#!/usr/bin/env bash
# install-debian.sh PACKAGE...: installs the Debian packages that are missing, from apt's configured sources.
set -euo pipefail

find_missing() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

fail() {
  echo "Cannot install the Debian packages ${missing[*]}: $1" >&2
  echo "→ $2" >&2
  exit 1
}

mapfile -t missing < <(command -v dpkg-query >/dev/null && find_missing "$@" || printf '%s\n' "$@")
[ "${#missing[@]}" -gt 0 ] || exit 0

command -v apt-get >/dev/null || fail "there is no apt-get." "Run this on Debian or Ubuntu, for example in the container of .devcontainer."
run=()
if [ "$(id -u)" -ne 0 ]; then
  sudo -n true 2>/dev/null || fail "this needs root." "sudo apt-get install --no-install-recommends ${missing[*]}"
  run=(sudo)
fi
run+=(env DEBIAN_FRONTEND=noninteractive apt-get)
# Others on this machine may be installing too: wait for their lock. A source that is unreachable is no
# obstacle as long as the packages are found.
options=(-o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
install() { "${run[@]}" "${options[@]}" install --yes --no-install-recommends "${missing[@]}" >&2; }

echo "Installing the Debian packages ${missing[*]} ..." >&2
install || { "${run[@]}" "${options[@]}" update >&2 || true; install; } ||
  fail "apt-get failed; its own words are above." "sudo apt-get update && sudo apt-get install --no-install-recommends ${missing[*]}"
