import type { ExecutorCommand } from "../executor-message.js";
import { parseJson, setPrototypeOf, uncurry } from "./intrinsics.js";
import type { Witness } from "./witness.js";

const findLast = uncurry(String.prototype.lastIndexOf);
const cut = uncurry(String.prototype.slice);

/** Reads a line of the kernel's; undefined when it is not the kernel's: a cell can write to its own process too. */
export function readCommand(line: string, witness: Witness): ExecutorCommand | undefined {
  const end = findLast(line, "\t");
  const text = cut(line, 0, end);
  if (end < 0 || !witness.isSealed(text, cut(line, end + 1))) return undefined;
  const command = parseJson(text) as ExecutorCommand;
  // What a cell gives to all objects is nothing that the kernel has said.
  if (command.type === "execute") setPrototypeOf(command.cell, null);
  return command;
}
