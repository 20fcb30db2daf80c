#!/usr/bin/env bash
# lock-python.sh: writes anew the locked Python requirements of JupyterLab and of the image, with hashes.
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
