import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { killGroup } from "../../../../process/kill-group.js";
import { COMMANDS, type ExecutorCommand } from "../executor-message.js";
import { observeSdk } from "./aws-error/observe-sdk.js";
import { createBindings } from "./bindings.js";
import { executeCell } from "./execute-cell.js";
import { createInterrupts } from "./interrupts.js";
import { loadPackages } from "./load-packages.js";
import { redirectInput } from "./redirect-input.js";
import { redirectOutput } from "./redirect-output.js";
import { createCellRunner } from "./run-cell.js";
import { sendEvent } from "./send-event.js";
import { mapStackTraces } from "./stack-trace.js";
import { loadExecutor } from "./tslab-executor.js";
import { watchFailures } from "./watch-failures.js";
import { watchInterrupts } from "./watch-interrupts.js";
import { watchRest } from "./watch-rest.js";
import { watchSignals } from "./watch-signals.js";

/** The process that runs cells. It holds what they made, and ends when the kernel does. */
const runner = createCellRunner(loadExecutor());
const bindings = createBindings(runner.executor.locals);
const interrupts = createInterrupts();
const execution = executeCell(runner, bindings, interrupts);
observeSdk();
redirectOutput();
const input = redirectInput();
watchFailures(execution.fail);
mapStackTraces([
  fileURLToPath(new URL(".", import.meta.url)),
  new URL(".", import.meta.url).href,
  fileURLToPath(new URL(".", import.meta.resolve("tslab/dist/executor.js"))),
]);
watchSignals();

const commands = new Socket({ fd: COMMANDS, readable: true, writable: false });
commands.on("close", () => killGroup(process.pid, "SIGKILL"));
createInterface({ input: commands }).on("line", (line) => {
  const command = JSON.parse(line) as ExecutorCommand;
  if (command.type === "input") input.answer(command.value);
  else if (command.type === "load") loadPackages(command.names);
  else if (command.type === "rest") watchRest(commands, () => sendEvent({ type: "rest" }));
  // In a turn of its own: an interrupt ends everything that is on the stack with the cell's code.
  else setImmediate(() => execution.start(command.cell));
});
sendEvent({ type: "ready" });
watchInterrupts(interrupts, execution.interrupt);
