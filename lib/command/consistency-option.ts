import { Option } from "commander";
import { CONSISTENCIES } from "../account/consistency.js";
import { message } from "../message/message.js";

/** How late the local account's changes are seen, as an option of a command. */
export function createConsistencyOption(): Option {
  return new Option(
    "--consistency <MODE>",
    message("how late changes of IAM are seen: none, typical or worst (none when left out)"),
  ).choices([...CONSISTENCIES]);
}
