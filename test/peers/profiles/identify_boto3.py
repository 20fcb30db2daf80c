"""Says who boto3 is with the profile that it is told on standard input, a JSON object a line."""

import json
import sys

import boto3

for line in sys.stdin:
    try:
        session = boto3.Session(profile_name=json.loads(line)["profile"])
        result = {"arn": session.client("sts").get_caller_identity()["Arn"]}
    except Exception as error:
        result = {"refusal": f"{type(error).__name__}: {error}"}
    print(json.dumps(result), flush=True)
