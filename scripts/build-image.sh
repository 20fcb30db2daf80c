#!/usr/bin/env bash
# build-image.sh STORE NAME: builds the Dockerfile as image NAME in a store of its own, without a Docker engine and
# over a stand-in for its base: a Debian by debootstrap with Node from npm. Needs root. The caller
# removes the folder STORE.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
store=$1 name=$2

base=$(sed -n 's/^ARG BASE_IMAGE=//p' Dockerfile)                # node:22.23.3-bookworm-slim
[[ $base =~ ^node:([0-9.]+)-([a-z]+)-slim$ ]] || { echo "unexpected base image: $base" >&2; exit 1; }
node=${BASH_REMATCH[1]} suite=${BASH_REMATCH[2]}
architecture=$(node -p process.arch)
cache=.cache/container
mkdir -p "$cache"

# This machine's own mirror, as apt knows it.
mirror=$(apt-get indextargets --format '$(SITE) $(CODENAME) $(ORIGIN)' | awk -v suite="$suite" \
  '$2 == suite && $3 == "Debian" { print $1; exit }')
[ -n "$mirror" ] || { echo "apt has no sources of Debian $suite" >&2; exit 1; }

debian=$cache/debian-$suite-$architecture.tar
if [ ! -f "$debian" ]; then
  root=$(mktemp -d)
  chmod 755 "$root"
  trap 'rm -rf "$root"' EXIT
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >&2
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
  tar -C "$root" -cf "$debian.$$" .
  mv "$debian.$$" "$debian"
  rm -rf "$root"
fi

# Node with npm, laid out as Node's images have it.
packages=("node-linux-$architecture@$node" "npm@$(npm --version)")
for package in "${packages[@]}"; do
  archive=$cache/${package/@/-}.tgz
  [ -f "$archive" ] || (cd "$cache" && npm pack --silent "$package" >&2)
done

layer=$(mktemp -d)
chmod 755 "$layer"
trap 'rm -rf "$layer"' EXIT
mkdir -p "$layer"/usr/local/lib/node_modules/npm "$layer"/etc/apt/apt.conf.d "$layer"/usr/local/etc
tar -xf "$cache/node-linux-$architecture-$node.tgz" -C "$layer/usr/local" --strip-components=1 package/bin
tar -xf "$cache/npm-$(npm --version).tgz" -C "$layer/usr/local/lib/node_modules/npm" --strip-components=1
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$layer/usr/local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$layer/usr/local/bin/npx"
# How this machine reaches its package indexes. It is part of the stand-in only.
apt-config dump | grep -E '^Acquire::(http|https)::' > "$layer/etc/apt/apt.conf.d/90-host" || true
certificates=/etc/ssl/certs/ca-certificates.crt
cp -L "$certificates" "$layer/etc/host-certificates.crt"
{
  echo "[global]"
  echo "cert = /etc/host-certificates.crt"
  pip config list | sed -nE "s/^(global|:env:)\.(index-url|extra-index-url|trusted-host)='(.*)'$/\2 = \3/p" | sort -u
} > "$layer/etc/pip.conf"
{
  echo "registry=$(npm config get registry)"
  echo "cafile=/etc/host-certificates.crt"
} > "$layer/usr/local/etc/npmrc"

buildah=(buildah --root "$store/root" --runroot "$store/run" --storage-driver vfs)
stand_in=localhost/seigo-base
container=$("${buildah[@]}" from scratch)
"${buildah[@]}" add --quiet "$container" "$debian" / >/dev/null
"${buildah[@]}" add --quiet "$container" "$layer" / >/dev/null
"${buildah[@]}" config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
"${buildah[@]}" commit --quiet --rm "$container" "$stand_in" >/dev/null

"${buildah[@]}" bud --isolation chroot --layers=false --format docker --pull-never \
  --build-arg "BASE_IMAGE=$stand_in" --tag "$name" . >&2
