"""Calls AWS as it is told on standard input, a JSON object a line, and answers in the same way."""

import base64
import datetime
import json
import re
import sys

import boto3
import botocore.config
import botocore.exceptions

CONFIG = botocore.config.Config(retries={"max_attempts": 1})
clients = {}


def find_method(client, operation):
    names = client.meta.method_to_api_mapping
    return next(name for name, api in names.items() if api == operation)


def format_value(value):
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(type(value))


for line in sys.stdin:
    call = json.loads(line)
    service = call["service"]
    if service not in clients:
        clients[service] = boto3.client(service, config=CONFIG)
    client = clients[service]
    try:
        answer = getattr(client, find_method(client, call["operation"]))(**call["input"])
        answer.pop("ResponseMetadata", None)
        result = {"answer": answer}
    except (botocore.exceptions.ClientError, botocore.exceptions.ParamValidationError) as error:
        result = {"error": re.sub(r"\s+", " ", str(error))}
    print(json.dumps(result, default=format_value), flush=True)
