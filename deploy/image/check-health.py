"""Asks this container's Jupyter server whether it answers; exits with 0 or 1."""

import os
import sys
import urllib.request

port = os.environ.get("JUPYTER_PORT", "8888")
prefix = os.environ.get("JUPYTERHUB_SERVICE_PREFIX", "/")
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
try:
    opener.open(f"http://127.0.0.1:{port}{prefix}api", timeout=1).close()
except OSError as error:
    sys.exit(str(error))
