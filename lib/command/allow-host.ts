import { checkHost } from "../account/check-host.js";
import { SeigoError } from "../message/error.js";

/** One more `--allow-host`. Throws a `SeigoError` for what is no host, and for AWS's. */
export function addHost(text: string, before: readonly string[] = []): readonly string[] {
  const problem = checkHost(text);
  if (problem === undefined) return [...before, text];
  if (problem === "aws") {
    throw new SeigoError('Cannot read the command line: "{text}" is AWS\'s, which a run never reaches.', {
      values: { text },
      next: "AWS calls go to the local account: make clients without an endpoint of their own.",
    });
  }
  throw new SeigoError('Cannot read the command line: "{text}" is no name of a host.', {
    values: { text },
    next: "Give a name such as example.com, or *.example.com for all below it: no scheme, port or path.",
  });
}
