import { type Command, Help, type Option } from "commander";
import { message } from "../message/message.js";
import type { Terminal } from "./terminal.js";

/** What fits a help into a screen: a part of commander's configuration of helps. */
export interface HelpLayout {
  displayWidth(text: string): number;
  boxWrap(text: string, width: number): string;
}

/** Makes a command write through the terminal, throw instead of exiting, and show its help in the reader's language. */
export function translateHelp(command: Command, { stdout }: Terminal, layout?: HelpLayout): void {
  const plain = new Help();
  command
    .exitOverride()
    .helpOption("-h, --help", message("show this help"))
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      ...layout,
      helpWidth: stdout.columns,
      styleTitle: (title) => translateTitle(title),
      commandUsage: (shown) => translateTerm(plain.commandUsage(shown)),
      subcommandTerm: (shown) => translateTerm(plain.subcommandTerm(shown)),
      optionDescription: describeOption,
    });
}

function translateTitle(title: string): string {
  switch (title) {
    case "Usage:":
      return message("Usage:");
    case "Arguments:":
      return message("Arguments:");
    case "Options:":
      return message("Options:");
    case "Commands:":
      return message("Commands:");
    default:
      return title;
  }
}

/** The words that commander puts for whatever options and commands there are. */
function translateTerm(term: string): string {
  return term.replace("[options]", message("[options]")).replace("[command]", message("[command]"));
}

function describeOption({ description, argChoices, defaultValue }: Option): string {
  const extra = [
    ...(argChoices === undefined || argChoices.every((choice) => description.includes(choice))
      ? []
      : [message("one of {choices}", { choices: argChoices.join(", ") })]),
    ...(typeof defaultValue === "string" ? [message("{value} when left out", { value: defaultValue })] : []),
  ];
  return extra.length === 0
    ? description
    : message("{text} ({more})", { text: description, more: extra.join(message(", ")) });
}
