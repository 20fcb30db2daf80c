import type { Command } from "commander";
import { findNearest, isNear } from "../message/find-nearest.js";

/** What a mistyped command or option may have been meant for, of what the command that was named takes. */
export function suggestWord(program: Command, argv: readonly string[], typed: string): string | undefined {
  const chain = findChain(program, argv);
  const names = typed.startsWith("-")
    ? chain.flatMap(({ options }) => options.flatMap(({ long, hidden }) => (hidden ? [] : (long ?? []))))
    : (chain.at(-1)?.commands ?? []).map((command) => command.name());
  const [nearest] = findNearest(typed, names);
  return nearest !== undefined && isNear(typed, nearest) ? nearest : undefined;
}

/** The program, the command that is named, its subcommand. */
function findChain(command: Command, argv: readonly string[]): readonly Command[] {
  for (const [index, word] of argv.entries()) {
    const child = command.commands.find((one) => one.name() === word);
    if (child !== undefined) return [command, ...findChain(child, argv.slice(index + 1))];
  }
  return [command];
}
