import type { Command } from "commander";
import { message } from "../message/message.js";
import type { Terminal } from "./terminal.js";

/** Makes a command write through the terminal, throw instead of exiting, and show its help in the reader's language. */
export function translateHelp(command: Command, { stdout }: Terminal): void {
  command
    .exitOverride()
    .helpOption("-h, --help", message("show this help"))
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      helpWidth: stdout.columns,
      styleTitle: (title) => translateTitle(title),
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
