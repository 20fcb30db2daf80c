"""Says which settings botocore sees in a profile, a JSON object a line; Debian's CLI has a botocore of its own."""

import json
import os
import sys

try:
    from awscli.botocore.session import Session
except ImportError:
    from botocore.session import Session

for line in sys.stdin:
    question = json.loads(line)
    os.environ["AWS_CONFIG_FILE"] = question["config"]
    os.environ["AWS_SHARED_CREDENTIALS_FILE"] = question["credentials"]
    try:
        profiles = Session().full_config["profiles"]
        result = {"settings": profiles.get(question["profile"])}
    except Exception as error:
        if type(error).__name__ != "ConfigParseError":
            raise
        result = {"refusal": str(error)}
    print(json.dumps(result), flush=True)
