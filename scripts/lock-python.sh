#!/usr/bin/env bash
# lock-python.sh: writes anew the locked Python requirements of JupyterLab and of the image, with hashes.
# lock-python.sh --aws BOTOCORE MOTO FOLDER: those of tests and measurements that name these two, in these versions,
# into FOLDER; nothing else in them moves but boto3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

UV=0.13.9
JUPYTER=("jupyterlab>=4.6,<5" jupyterlab-language-pack-ja-JP)
HUB=("jupyterhub>=6,<7" "notebook>=7,<8")

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet "uv==$UV"

lock() { "$folder/bin/uv" pip compile --quiet --universal --python-version 3.10 --generate-hashes --no-header --no-annotate "$@" -; }

# The first two lines of each file say what it is and what it asks for.
lock_aws() {
  local file
  for file in bench/requirements.txt test/peers/conformance/requirements.txt; do
    cp "$file" "$folder/locked.txt"
    head -n 2 "$file" > "$3/${file//\//-}"
    sed -n '2s/^# Asked for: \(.*\)\.$/\1/p' "$file" | sed 's/, /\n/g' |
      "$folder/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --constraint <(printf 'botocore==%s\nmoto==%s\n' "$1" "$2") \
        --upgrade-package boto3 --upgrade-package botocore --upgrade-package moto \
        --output-file "$folder/locked.txt" - > /dev/null
    cat "$folder/locked.txt" >> "$3/${file//\//-}"
  done
}

if [ "${1:-}" = --aws ]; then
  shift
  lock_aws "$@"
  exit
fi

lab=lib/lab/requirements.txt
{
  echo "# JupyterLab in Japanese. Written by scripts/lock-python.sh, for Python 3.10 and later."
  printf '%s\n' "${JUPYTER[@]}" | lock
} > "$folder/lab.txt"
cp "$folder/lab.txt" "$lab"

# What the image needs besides: the packages of the file above are left out.
known=()
while read -r name; do known+=(--no-emit-package "$name"); done < <(sed -n 's/^\([A-Za-z0-9._-]*\)==.*/\1/p' "$lab" | sort -u)
{
  echo "# What JupyterHub and Binder need besides. Written by scripts/lock-python.sh, for Python 3.10 and later."
  printf '%s\n' "${JUPYTER[@]}" "${HUB[@]}" | lock --constraint "$lab" "${known[@]}"
} > "$folder/hub.txt"
cp "$folder/hub.txt" deploy/image/requirements.txt
