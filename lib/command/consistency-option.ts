import { Option } from "commander";
import { CONSISTENCIES, type Consistency } from "../account/consistency.js";
import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";

/** How late the local account's changes are seen, as an option of a command. */
export function createConsistencyOption(): Option {
  return new Option(
    "--consistency <MODE>",
    message("how late changes of IAM are seen: none, typical or worst (none when left out)"),
  )
    .choices([...CONSISTENCIES])
    .argParser(parseConsistency);
}

function parseConsistency(text: string): Consistency {
  const known = CONSISTENCIES.find((consistency) => consistency === text);
  if (known !== undefined) return known;
  throw new SeigoError('Cannot read the command line: "{text}" is no consistency.', {
    values: { text, choices: CONSISTENCIES.join(", ") },
    next: "Give one of these: {choices}.",
  });
}
