import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { killGroup } from "../../../../process/kill-group.js";
import { COMMANDS } from "../executor-message.js";
import { observeSdk } from "./aws-error/observe-sdk.js";
import { createBindings } from "./bindings.js";
import { createContexts } from "./cell-context.js";
import { executeCell } from "./execute-cell.js";
import { findOwnPackages } from "./find-own-packages.js";
import { hearProcess } from "./hear-process.js";
import { createInterrupts } from "./interrupts.js";
import { inNextTurn } from "./intrinsics.js";
import { loadPackages } from "./load-packages.js";
import { readCommand } from "./read-command.js";
import { redirectInput } from "./redirect-input.js";
import { redirectDisplay, redirectOutput } from "./redirect-output.js";
import { createCellRunner } from "./run-cell.js";
import { mapStackTraces } from "./stack-trace.js";
import { loadExecutor } from "./tslab-executor.js";
import { watchFailures } from "./watch-failures.js";
import { watchInterrupts } from "./watch-interrupts.js";
import { watchRest } from "./watch-rest.js";
import { watchSignals } from "./watch-signals.js";
import { createWitness } from "./witness.js";

/**
 * The process that runs cells. It holds what they made, and ends when the kernel does. What cells must not reach is
 * handed on from here and exported nowhere: a cell can import every module of ours.
 */
const witness = createWitness();
const contexts = createContexts();
findOwnPackages();
const runner = createCellRunner(loadExecutor(), () => redirectDisplay(contexts));
const bindings = createBindings(runner.executor.locals);
const interrupts = createInterrupts();
const execution = executeCell({ runner, bindings, interrupts, contexts, witness });
observeSdk();
redirectOutput(contexts);
const input = redirectInput(contexts);
mapStackTraces([
  fileURLToPath(new URL(".", import.meta.url)),
  new URL(".", import.meta.url).href,
  fileURLToPath(new URL(".", import.meta.resolve("tslab/dist/executor.js"))),
]);
watchSignals();

const commands = new Socket({ fd: COMMANDS, readable: true, writable: false });
commands.on("close", () => killGroup(process.pid, "SIGKILL"));
const restWatch = watchRest(commands);
const hearFailure = watchFailures(contexts, witness, execution.fail);
hearProcess((event, first, second) => {
  // Listeners of cells are for the end of their program, which this is not.
  if (event === "beforeExit" && restWatch.end()) return "taken";
  return hearFailure(event, first, second);
});
createInterface({ input: commands }).on("line", (line) => {
  const command = readCommand(line, witness);
  if (command === undefined) return;
  if (command.type === "input") input.answer(command.value);
  else if (command.type === "place") runner.moveTo(command.place);
  else if (command.type === "load") loadPackages(command.names);
  else if (command.type === "rest") restWatch.start(witness.rest);
  // In a turn of its own: an interrupt ends everything that is on the stack with the cell's code.
  else inNextTurn(() => execution.start(command.cell));
});
witness.ready();
watchInterrupts(interrupts, execution.interrupt);
