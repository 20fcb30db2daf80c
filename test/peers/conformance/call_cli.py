"""Runs the AWS CLI as it is told on standard input, a JSON list of arguments a line, without a new process each time."""

import contextlib
import io
import json
import sys

from awscli.clidriver import create_clidriver


class Output(io.StringIO):
    """Standard output as the CLI wants it: with bytes behind the text."""

    def __init__(self):
        super().__init__()
        self.buffer = io.BytesIO()


for line in sys.stdin:
    output, errors = Output(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        try:
            status = create_clidriver().main(json.loads(line))
        except SystemExit as error:
            status = error.code
        except Exception as error:
            # Where the program would end with a traceback.
            status = 1
            errors.write(f"{type(error).__name__}: {error}")
    text = output.getvalue() + output.buffer.getvalue().decode()
    print(json.dumps({"status": status, "output": text, "errors": errors.getvalue()}), flush=True)
