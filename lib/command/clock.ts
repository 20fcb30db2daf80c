import { Command } from "commander";
import type { ClockReading } from "../account/control/answer.js";
import { message } from "../message/message.js";
import { formatDuration, parseDuration } from "./duration.js";
import { addControlOptions, type Control, type ControlOptions, openControl } from "./open-control.js";
import type { Terminal } from "./terminal.js";

/** `seigo clock`: what time it is in a running local account, and how time passes there at once. */
export function createCommand(terminal: Terminal): Command {
  const show = new Command("show")
    .description(message("Shows what time it is in the local account; seigo clock alone does the same."))
    .action((options: ControlOptions) => tell(options, terminal, readClock));
  const advance = new Command("advance")
    .description(message("Lets time pass at once: sessions expire, changes arrive."))
    .argument("<DURATION>", message("days, hours, minutes and seconds: 2d, 1h30m, 90s"), parseDuration)
    .action((seconds: number, options: ControlOptions) =>
      tell(options, terminal, (control) => moveClock(control, seconds)),
    );
  const reset = new Command("reset")
    .description(message("Goes back to real time; what has expired is valid again."))
    .action((options: ControlOptions) =>
      tell(options, terminal, async (control) => moveClock(control, -(await readClock(control)).ahead)),
    );
  const command = new Command("clock");
  command.addCommand(addControlOptions(show), { isDefault: true });
  for (const child of [advance, reset]) command.addCommand(addControlOptions(child));
  return command;
}

async function readClock(control: Control): Promise<ClockReading> {
  return (await control.ask("GET /clock")) as ClockReading;
}

async function moveClock(control: Control, seconds: number): Promise<ClockReading> {
  return (await control.ask("POST /clock", { seconds })) as ClockReading;
}

async function tell(
  options: ControlOptions,
  terminal: Terminal,
  act: (control: Control) => Promise<ClockReading>,
): Promise<void> {
  const clock = await act(await openControl(options, terminal));
  terminal.stdout.write(`${options.json ? JSON.stringify(clock) : describe(clock)}\n`);
}

function describe({ now, ahead }: ClockReading): string {
  const values = { now, duration: formatDuration(Math.abs(ahead)) };
  if (ahead > 0) return message("{now}, {duration} ahead of real time", values);
  if (ahead < 0) return message("{now}, {duration} behind real time", values);
  return message("{now}, real time", values);
}
