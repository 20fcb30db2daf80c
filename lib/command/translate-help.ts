import type { Command } from "commander";
import { message } from "../message/message.js";
import type { Terminal } from "./terminal.js";

/** What fits a help into a screen: a part of commander's configuration of helps. */
export interface HelpLayout {
  displayWidth(text: string): number;
  boxWrap(text: string, width: number): string;
}

/** Makes a command write through the terminal, throw instead of exiting, and show its help in the reader's language. */
export function translateHelp(command: Command, { stdout }: Terminal, layout?: HelpLayout): void {
  command
    .exitOverride()
    .helpOption("-h, --help", message("show this help"))
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => {}, outputError: () => {} })
    .configureHelp({
      ...layout,
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
